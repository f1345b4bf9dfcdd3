package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class MoveTests {

    private static final Period WINTER = new Period("Vinteren 2015", null, null);
    private static final Period DAYS = new Period(null, LocalDate.of(2015, 1, 5), LocalDate.of(2015, 2, 28));

    private static Move move(MoveKind kind, @Nullable Integer months, @Nullable String words) {
        return new Move(kind, months, words, null, null);
    }

    private static List<String> mistakes(Move move, @Nullable Period planned) {
        var errors = new BeanPropertyBindingResult(PostponementForm.empty(null, 0L), "form");
        move.check(planned, errors);
        return errors.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .toList();
    }

    @Test
    void threeMonthsMoveTheDaysThatAreKnown() {
        Move postponed = move(MoveKind.POSTPONED, 3, null);
        assertThat(mistakes(postponed, DAYS)).isEmpty();
        assertThat(postponed.of(DAYS)).isEqualTo(new Period(null, LocalDate.of(2015, 4, 5), LocalDate.of(2015, 5, 31)));
    }

    @Test
    void whatIsExtendedBeginsAsPlanned() {
        assertThat(move(MoveKind.EXTENDED, 1, null).of(DAYS))
                .isEqualTo(new Period(null, LocalDate.of(2015, 1, 5), LocalDate.of(2015, 3, 31)));
        Move untilJune = new Move(MoveKind.EXTENDED, null, null, null, LocalDate.of(2015, 6, 1));
        assertThat(mistakes(untilJune, DAYS)).isEmpty();
        assertThat(untilJune.of(DAYS)).isEqualTo(new Period(null, LocalDate.of(2015, 1, 5), LocalDate.of(2015, 6, 1)));
    }

    @Test
    void wordsAreGivenAnewAndNeverMoved() {
        assertThat(mistakes(move(MoveKind.POSTPONED, 3, null), WINTER)).contains("newWords");
        assertThat(mistakes(move(MoveKind.POSTPONED, null, "Vinteren 2015 "), WINTER))
                .contains("newWords");
        Move spring = move(MoveKind.POSTPONED, null, "Foråret 2015");
        assertThat(mistakes(spring, WINTER)).isEmpty();
        assertThat(spring.of(WINTER)).isEqualTo(new Period("Foråret 2015", null, null));
        Move byMonths = move(MoveKind.POSTPONED, 3, "Foråret 2015");
        assertThat(mistakes(byMonths, WINTER)).isEmpty();
        assertThat(byMonths.of(WINTER)).isEqualTo(new Period("Foråret 2015", null, null));
    }

    @Test
    void wordsMayStayWhereNewDaysAreGivenButNotWhereMonthsMoveThem() {
        Period both = new Period("Vinteren 2015", DAYS.from(), DAYS.to());
        Move until = new Move(MoveKind.EXTENDED, null, "Vinteren 2015", null, LocalDate.of(2015, 3, 31));
        assertThat(mistakes(until, both)).isEmpty();
        assertThat(until.of(both)).isEqualTo(new Period("Vinteren 2015", DAYS.from(), LocalDate.of(2015, 3, 31)));
        assertThat(mistakes(until, WINTER)).isEmpty();
        assertThat(mistakes(move(MoveKind.POSTPONED, 3, "Vinteren 2015"), both)).containsExactly("newWords");
        assertThat(mistakes(move(MoveKind.POSTPONED, null, "Vinteren 2015"), both))
                .containsExactly("moveMonths");
    }

    @Test
    void monthsMoveOnlyWhatIsPlanned() {
        for (MoveKind kind : MoveKind.values()) {
            assertThat(mistakes(move(kind, 3, "Efteråret"), null)).containsExactly("moveMonths");
            assertThat(mistakes(move(kind, null, "Efteråret"), null)).isEmpty();
        }
    }

    @Test
    void monthsStandBesideTheNewPeriodWhereNoDayIsKnown() {
        var first = LocalDate.of(2015, 4, 1);
        Move known = new Move(MoveKind.POSTPONED, 3, "Foråret 2015", first, null);
        assertThat(mistakes(known, WINTER)).isEmpty();
        assertThat(known.of(WINTER)).isEqualTo(new Period("Foråret 2015", first, null));
        assertThat(known.shift()).isEqualTo(new Shift(MoveKind.POSTPONED, 3));
    }

    @Test
    void daysAreNotLostWhereOnlyWordsAreGiven() {
        assertThat(mistakes(move(MoveKind.POSTPONED, null, "Foråret 2015"), DAYS))
                .containsExactly("moveMonths");
    }

    @Test
    void aMoveSaysSomethingNewAndOnlyOnce() {
        assertThat(mistakes(move(MoveKind.POSTPONED, null, null), null)).containsExactly("newWords");
        assertThat(mistakes(move(MoveKind.POSTPONED, 3, null), null)).containsExactly("moveMonths");
        assertThat(mistakes(new Move(MoveKind.POSTPONED, 3, null, LocalDate.of(2015, 4, 1), null), DAYS))
                .containsExactly("moveMonths");
        assertThat(mistakes(new Move(MoveKind.POSTPONED, null, null, DAYS.from(), DAYS.to()), DAYS))
                .containsExactly("moveMonths");
        assertThat(mistakes(
                        new Move(MoveKind.POSTPONED, null, null, LocalDate.of(2015, 4, 1), LocalDate.of(2015, 3, 1)),
                        DAYS))
                .containsExactly("newTo");
    }

    @Test
    void threeMonthsBringForwardWhatIsKnown() {
        Move advanced = move(MoveKind.ADVANCED, 3, null);
        assertThat(mistakes(advanced, DAYS)).isEmpty();
        assertThat(advanced.of(DAYS))
                .isEqualTo(new Period(null, LocalDate.of(2014, 10, 5), LocalDate.of(2014, 11, 30)));
    }

    @Test
    void whatIsShortenedBeginsAsPlannedAndIsNotOverBeforeItBegins() {
        assertThat(move(MoveKind.SHORTENED, 1, null).of(DAYS))
                .isEqualTo(new Period(null, LocalDate.of(2015, 1, 5), LocalDate.of(2015, 1, 31)));
        assertThat(mistakes(move(MoveKind.SHORTENED, 2, null), DAYS)).containsExactly("moveMonths");
        assertThat(mistakes(move(MoveKind.SHORTENED, 1, null), DAYS)).isEmpty();
    }

    @Test
    void nothingIsCalledPostponedThatEndsEarlierAndNothingShortenedThatEndsLater() {
        LocalDate sooner = LocalDate.of(2015, 2, 1);
        LocalDate later = LocalDate.of(2015, 3, 1);
        assertThat(mistakes(new Move(MoveKind.POSTPONED, null, null, DAYS.from(), sooner), DAYS))
                .containsExactly("newTo");
        assertThat(mistakes(new Move(MoveKind.POSTPONED, null, null, LocalDate.of(2015, 1, 4), later), DAYS))
                .containsExactly("newFrom");
        assertThat(mistakes(new Move(MoveKind.EXTENDED, null, null, null, sooner), DAYS))
                .containsExactly("newTo");
        assertThat(mistakes(new Move(MoveKind.SHORTENED, null, null, null, later), DAYS))
                .containsExactly("newTo");
        assertThat(mistakes(new Move(MoveKind.ADVANCED, null, null, LocalDate.of(2015, 1, 6), sooner), DAYS))
                .containsExactly("newFrom");
        assertThat(mistakes(new Move(MoveKind.SHORTENED, null, null, null, sooner), DAYS))
                .isEmpty();
    }

    @Test
    void aFirstDayIsNotIgnoredWhereThePlannedOneStays() {
        LocalDate later = LocalDate.of(2015, 3, 1);
        assertThat(mistakes(new Move(MoveKind.EXTENDED, null, null, LocalDate.of(2015, 1, 9), later), DAYS))
                .containsExactly("newFrom");
        assertThat(mistakes(new Move(MoveKind.EXTENDED, null, null, DAYS.from(), later), DAYS))
                .isEmpty();
    }

    @Test
    void noDayThatWasKnownIsLostWhereTheOtherIsGiven() {
        LocalDate later = LocalDate.of(2015, 4, 1);
        assertThat(mistakes(new Move(MoveKind.POSTPONED, null, null, later, null), DAYS))
                .containsExactly("newTo");
        assertThat(mistakes(new Move(MoveKind.POSTPONED, null, null, null, later), DAYS))
                .containsExactly("newFrom");
        assertThat(mistakes(new Move(MoveKind.SHORTENED, null, null, DAYS.from(), null), DAYS))
                .containsExactly("newTo");
    }

    @Test
    void wordsThatAreUnderstoodGoTheWayTheMoveIsCalled() {
        assertThat(mistakes(move(MoveKind.ADVANCED, null, "Vinteren 2018"), WINTER))
                .containsExactly("newWords");
        assertThat(mistakes(move(MoveKind.SHORTENED, null, "Hele 2019"), WINTER))
                .containsExactly("newWords");
        assertThat(mistakes(move(MoveKind.POSTPONED, null, "Efteråret 2010"), WINTER))
                .containsExactly("newWords");
        assertThat(mistakes(move(MoveKind.ADVANCED, null, "Efteråret 2010"), WINTER))
                .isEmpty();
        assertThat(mistakes(move(MoveKind.POSTPONED, null, "når vi er klar"), WINTER))
                .isEmpty();
        assertThat(mistakes(move(MoveKind.EXTENDED, null, "2015"), WINTER)).isEmpty();
    }
}
