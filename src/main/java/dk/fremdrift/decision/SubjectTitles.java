package dk.fremdrift.decision;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Says in the reader's language what was put forward. */
@Component
public class SubjectTitles {

    private final SingletonSupplier<Map<String, SubjectView>> views;

    SubjectTitles(ObjectProvider<SubjectView> views) {
        this.views = SingletonSupplier.of(() ->
                views.stream().collect(Collectors.toUnmodifiableMap(SubjectView::subjectKind, Function.identity())));
    }

    /**
     * What was put forward, in a few words.
     *
     * @param subjectKind as in {@link Proposal#subjectKind()}; one that nothing shows is called as it is kept
     * @param about as in {@link Proposal#about()}
     */
    public String of(String subjectKind, String about) {
        @Nullable SubjectView view = views.obtain().get(subjectKind);
        return view == null ? subjectKind : view.title(about, LocaleContextHolder.getLocale());
    }
}
