package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody writes in a section of the description, and how far they say it has come.
 *
 * @param version that of the section when it was read; none as long as it was not begun
 */
record SectionForm(
        @Nullable @Size(max = 20000) String text,
        @NotNull SectionState sectionState,
        @Nullable Long version) {

    /**
     * What no annotation on one field can say.
     *
     * @param empty whether the section lists nothing beside its text
     */
    void check(boolean empty, BindingResult errors) {
        if (sectionState == SectionState.NOT_BEGUN) {
            Mistakes.add(errors, "sectionState", "NotNull.sectionState");
        }
        if (sectionState == SectionState.NOT_RELEVANT && !empty) {
            Mistakes.add(errors, "sectionState", "project.section.hasItems");
        }
        if (sectionState == SectionState.FILLED_IN && empty && Texts.clean(text) == null) {
            Mistakes.add(errors, "text", "project.section.nothingWritten");
        }
    }
}
