package dk.fremdrift.decision;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what was put forward. */
@Component
public class SubjectTitles {

    private final ObjectProvider<SubjectView> views;

    SubjectTitles(ObjectProvider<SubjectView> views) {
        this.views = views;
    }

    /**
     * What was put forward, in a few words.
     *
     * @param subjectKind as in {@link Proposal#subjectKind()}; one that nothing shows is called as it is kept
     * @param about as in {@link Proposal#about()}
     */
    public String of(String subjectKind, String about) {
        return views.orderedStream()
                .filter(view -> view.subjectKind().equals(subjectKind))
                .findFirst()
                .map(view -> view.title(about, LocaleContextHolder.getLocale()))
                .orElse(subjectKind);
    }
}
