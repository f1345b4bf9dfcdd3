package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BindingResult;

class ConflictTests {

    private static final LocalDate DAY = LocalDate.of(2014, 9, 23);

    private record Form(
            @Nullable @Size(max = 1000) String words,
            @Nullable LocalDate day,
            @Nullable Boolean ticked,
            @Nullable Long version) {}

    private static final Form STORED = new Form("Linje 1\nLinje 2", DAY, false, 4L);

    @Test
    void onlyTheFieldsThatDifferAreShownAndNotForTheirLineEndsOrAnEmptyBox() {
        assertThat(Conflict.differences(new Form("Linje 1\r\nLinje 2 ", null, null, 3L), STORED))
                .containsOnlyKeys("day")
                .containsEntry("day", DAY);
        assertThat(Conflict.differences(STORED, new Form(null, DAY, true, 5L)))
                .containsOnlyKeys("words", "ticked")
                .containsEntry("words", null);
    }

    @Test
    void theEditorTakesWhatTheOtherHasStoredFieldByField() {
        Form typed = new Form("Mit", null, true, 4L);
        assertThat(Conflict.settle(typed, List.of("day", "ticked"), () -> STORED))
                .isEqualTo(new Form("Mit", DAY, false, 4L));
        assertThat(Conflict.settle(typed, null, () -> STORED)).isSameAs(typed);
    }

    @Test
    void bothTextsSurviveWhereTheEditorWantsThem() {
        Form typed = new Form("Mit", null, true, 4L);
        assertThat(Conflict.settle(typed, List.of("words+"), () -> STORED))
                .isEqualTo(new Form("Linje 1\nLinje 2\n\nMit", null, true, 4L));
    }

    @Test
    void bothTextsAreOfferedOnlyAsLongAsTheyFitTogether() {
        var model = new ExtendedModelMap();
        Conflict.show(model, new Form("Mit", null, true, 3L), STORED);
        assertThat(model.getAttribute("joinable")).isEqualTo(List.of("words"));

        Form tooLong = new Form("x".repeat(990), DAY, false, 3L);
        Conflict.show(model, tooLong, STORED);
        assertThat(model.getAttribute("joinable")).isEqualTo(List.of());
        assertThatThrownBy(() -> Conflict.settle(tooLong, List.of("words+"), () -> STORED))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("conflict.tooLong");
    }

    private static ExtendedModelMap conflict(Form read, Form typed, Form stored) {
        var model = new ExtendedModelMap();
        model.addAttribute(Conflict.READ, Conflict.read(read).orElseThrow());
        Conflict.show(model, typed, stored);
        return model;
    }

    private static String said(ExtendedModelMap model) {
        return ((BindingResult) Objects.requireNonNull(model.get(BindingResult.MODEL_KEY_PREFIX + "form")))
                .getGlobalErrors()
                .toString();
    }

    @Test
    void aFieldThatOnlyTheOtherHasChangedTakesTheirsAndOneThatOnlyTheEditorHasChangedIsNotAskedAbout() {
        Form read = new Form("Fælles", DAY, false, 3L);
        var model = conflict(read, new Form("Fælles\r\n", null, null, 3L), new Form("Den andens", DAY, false, 4L));
        assertThat(model.get("form")).isEqualTo(new Form("Den andens", null, null, 4L));
        assertThat(model.get("theirs")).isEqualTo(Map.of());
        assertThat(said(model)).contains("conflict.apart");
    }

    @Test
    void bothAreShownWhereBothHaveWritten() {
        Form read = new Form("Fælles", DAY, false, 3L);
        var model = conflict(read, new Form("Mit", DAY, true, 3L), new Form("Den andens", null, false, 4L));
        assertThat(model.get("form")).isEqualTo(new Form("Mit", null, true, 4L));
        assertThat(model.get("theirs")).isEqualTo(Map.of("words", "Den andens"));
        assertThat(said(model)).contains("conflict.merged");
    }

    @Test
    void whatWasReadIsReadAnewOnThePageOfAConflict() {
        Form read = new Form("Fælles", DAY, false, 3L);
        Form stored = new Form("Den andens", DAY, false, 4L);
        var model = conflict(read, new Form("Fælles", null, false, 3L), stored);
        assertThat(model.get(Conflict.READ))
                .isEqualTo(Conflict.read(stored).orElseThrow())
                .asString()
                .doesNotContain("andens");
    }

    @Test
    void whatAFormForSomethingNewSaysIsNotKept() {
        assertThat(Conflict.read(new Form("Nyt", DAY, true, null))).isEmpty();
    }

    @Test
    void theFormIsReadyToBeSavedOverWhatIsStored() {
        var model = new ExtendedModelMap();
        Conflict.show(model, new Form("Mit", DAY, null, 3L), STORED);
        assertThat(model.getAttribute("form")).isEqualTo(new Form("Mit", DAY, null, 4L));
    }

    @Test
    void afterAMistakeTheOthersWordsAndTheTickedBoxesAreStillThere() {
        var model = new ExtendedModelMap();
        Conflict.keep(model, new Form("Mit", null, null, 4L), List.of("day"), () -> STORED);
        assertThat(model.getAttribute("theirs")).isEqualTo(Map.of("words", "Linje 1\nLinje 2", "day", DAY));
        assertThat(model.getAttribute("taken")).isEqualTo(List.of("day"));
    }

    @Test
    void aMistakeWithoutAConflictShowsNothingOfTheOther() {
        var model = new ExtendedModelMap();
        Conflict.keep(model, new Form("Mit", null, null, 3L), null, () -> STORED);
        assertThat(model).isEmpty();
    }
}
