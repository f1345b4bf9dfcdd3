package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

class DescriptionTests {

    private static final Sections SOME = Sections.of(Map.of(
            SectionKind.PURPOSE, section(SectionKind.PURPOSE, SectionState.FILLED_IN, "Formålet"),
            SectionKind.BACKGROUND, section(SectionKind.BACKGROUND, SectionState.BEGUN, "Baggrunden"),
            SectionKind.METHODS, section(SectionKind.METHODS, SectionState.BEGUN, null),
            SectionKind.PARTS, section(SectionKind.PARTS, SectionState.NOT_RELEVANT, "Skrevet før")));

    private static Section section(SectionKind kind, SectionState state, @Nullable String text) {
        return new Section(kind, state, text, List.of(), 0L);
    }

    @Test
    void everySectionIsThereFromTheBeginningInItsOrder() {
        assertThat(Sections.of(Map.of()).all()).extracting(Section::kind).containsExactly(SectionKind.values());
        assertThat(Sections.of(Map.of()).all()).extracting(Section::state).containsOnly(SectionState.NOT_BEGUN);
    }

    @Test
    void whatIsWrittenIsReadInOrderWhateverTheOrderItWasWrittenIn() {
        assertThat(SOME.written()).extracting(Section::text).containsExactly("Baggrunden", "Formålet");
    }

    @Test
    void whatIsNotRelevantIsNeitherReadNorMissing() {
        assertThat(SOME.missing())
                .extracting(Section::kind)
                .contains(SectionKind.METHODS, SectionKind.CONTACT)
                .doesNotContain(SectionKind.PARTS, SectionKind.PURPOSE);
        assertThat(SOME.settled()).isEqualTo(2);
    }

    @Test
    void whoeverHasPutSomethingIntoASectionHasBegunIt() {
        var item = new Item(UUID.randomUUID(), SectionKind.PARTS, ItemForm.empty(false, false), false, null, null);
        for (SectionState said : SectionState.values()) {
            var section = new Section(SectionKind.PARTS, said, null, List.of(item), null);
            assertThat(section.state())
                    .isEqualTo(said == SectionState.FILLED_IN ? SectionState.FILLED_IN : SectionState.BEGUN);
            assertThat(section.isWritten()).isTrue();
        }
    }

    @Test
    void onlyWhatListsThingsHasItems() {
        assertThat(SectionKind.withItemsAt("target-groups")).isEqualTo(SectionKind.TARGET_GROUPS);
        assertThatThrownBy(() -> SectionKind.withItemsAt("purpose")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSectionIsFoundByItsAddressAndByNoOther() {
        assertThat(SectionKind.at("success-criteria")).isEqualTo(SectionKind.SUCCESS_CRITERIA);
        assertThatThrownBy(() -> SectionKind.at("SUCCESS_CRITERIA")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSectionIsNotFinishedBeforeSomethingIsInIt() {
        assertThat(mistakes(" ", SectionState.FILLED_IN, true)).isEqualTo(1);
        assertThat(mistakes(" ", SectionState.FILLED_IN, false)).isZero();
        assertThat(mistakes("Ord", SectionState.FILLED_IN, true)).isZero();
        assertThat(mistakes(null, SectionState.BEGUN, true)).isZero();
        assertThat(mistakes(null, SectionState.NOT_RELEVANT, true)).isZero();
    }

    @Test
    void whatListsSomethingIsRelevant() {
        assertThat(mistakes(null, SectionState.NOT_RELEVANT, false)).isEqualTo(1);
    }

    @Test
    void whatIsSavedIsBegun() {
        assertThat(mistakes("Ord", SectionState.NOT_BEGUN, true)).isEqualTo(1);
    }

    private static int mistakes(@Nullable String text, SectionState state, boolean empty) {
        var form = new SectionForm(text, state, null);
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(empty, errors);
        return errors.getErrorCount();
    }
}
