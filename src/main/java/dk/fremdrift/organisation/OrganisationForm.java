package dk.fremdrift.organisation;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about an organisation.
 *
 * @param cvr eight digits, perhaps with blanks between them
 * @param otherNames what people also call it, one name on each line
 * @param formerNames what it was called before, one name on each line
 * @param predecessors the organisations it has taken over from, one name on each line
 */
record OrganisationForm(
        @NotBlank @Size(max = 200) String organisationName,
        @Nullable OrganisationKind organisationKind,
        @Nullable String cvr,
        @Nullable @Size(max = 5000) String otherNames,
        @Nullable @Size(max = 5000) String formerNames,
        @Nullable @Size(max = 5000) String predecessors,
        @Nullable Long version) {

    static final OrganisationForm EMPTY = new OrganisationForm("", null, null, null, null, null, null);

    /** The number without blanks, or {@code null} if none was typed. */
    @Nullable String cvrNumber() {
        return cvr == null ? null : Texts.clean(cvr.replaceAll("\\s", ""));
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        String number = cvrNumber();
        if (number != null && !Cvr.isValid(number)) {
            Mistakes.add(errors, "cvr", "organisation.cvr.invalid");
        }
        for (var lines : List.of(
                new Lines("otherNames", otherNames),
                new Lines("formerNames", formerNames),
                new Lines("predecessors", predecessors))) {
            if (lines.names().anyMatch(name -> name.length() > 200)) {
                Mistakes.add(errors, lines.field(), "organisation.name.tooLong");
            }
        }
        if (Texts.lines(predecessors).stream()
                .anyMatch(name -> name.equalsIgnoreCase(
                        Objects.requireNonNullElse(organisationName, "").strip()))) {
            Mistakes.add(errors, "predecessors", "organisation.predecessors.itself");
        }
    }

    private record Lines(String field, @Nullable String typed) {
        Stream<String> names() {
            return Texts.lines(typed).stream();
        }
    }
}
