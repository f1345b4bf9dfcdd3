package dk.fremdrift.contribution;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Whom to make links for.
 *
 * @param invited organisations, workplaces or persons, each on a line of its own
 * @param openLink whether one link is for everybody it is given to
 */
record LinkForm(
        @Nullable @Size(max = 20000) String invited,
        @Nullable Boolean openLink) {

    static final LinkForm EMPTY = new LinkForm(null, null);

    private static final int LONGEST_NAME = 300;
    private static final int MOST = 200;

    void check(BindingResult errors) {
        if (names().isEmpty() && !isOpen()) {
            Mistakes.add(errors, "invited", "contribution.link.nobody");
        } else if (names().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            Mistakes.add(errors, "invited", "contribution.link.nameLong");
        } else if (names().size() > MOST) {
            Mistakes.add(errors, "invited", "contribution.link.many");
        }
    }

    List<String> names() {
        return Texts.lines(invited);
    }

    boolean isOpen() {
        return Boolean.TRUE.equals(openLink);
    }
}
