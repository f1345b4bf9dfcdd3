package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * How a planned period becomes another one. Months move the days that are known; words are never moved, for nobody knows
 * what "Vinteren 2015" and three months are called: they are given anew, and the months are said beside them.
 *
 * @param months by how many; none where days are known and the new ones are given
 */
record Move(
        MoveKind kind,
        @Nullable Integer months,
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Move {
        words = Texts.clean(words);
    }

    /** Says at the fields what keeps the period from being moved like this. */
    void check(@Nullable Period planned, BindingResult errors) {
        boolean noDays = from == null && to == null;
        if (movesDays(planned) && !noDays) {
            Mistakes.add(errors, "moveMonths", "project.move.months.orDays");
        } else if (hasDays(planned) && months == null && noDays) {
            Mistakes.add(errors, "moveMonths", "project.move.days.missing");
        } else if (planned == null && months != null) {
            Mistakes.add(errors, "moveMonths", "project.move.months.noPeriod");
        } else if (planned == null && words == null && noDays) {
            Mistakes.add(errors, "newWords", "project.move.nothing");
        }
        if (said(planned) != null && words == null) {
            Mistakes.add(errors, "newWords", "project.move.words.missing");
        } else if (words != null && words.equals(said(planned))) {
            Mistakes.add(errors, "newWords", "project.move.words.same");
        }
        LocalDate first = movesDays(planned) ? null : newFrom(planned);
        if (!Period.inOrder(first, to)) {
            Mistakes.add(errors, "newTo", "project.period.order");
        } else if (!errors.hasErrors() && Objects.equals(planned, of(planned))) {
            Mistakes.add(errors, hasDays(planned) ? "moveMonths" : "newWords", "project.move.same");
        }
    }

    /** The new period. */
    @Nullable Period of(@Nullable Period planned) {
        if (planned == null || !movesDays(planned)) {
            return Period.of(words, newFrom(planned), to);
        }
        LocalDate start = planned.from();
        return Period.of(
                words,
                kind == MoveKind.EXTENDED ? start : Months.later(start, months),
                Months.later(planned.to(), months));
    }

    Shift shift() {
        return new Shift(kind, months);
    }

    private boolean movesDays(@Nullable Period planned) {
        return months != null && hasDays(planned);
    }

    private @Nullable LocalDate newFrom(@Nullable Period planned) {
        return kind == MoveKind.EXTENDED && planned != null ? planned.from() : from;
    }

    private static boolean hasDays(@Nullable Period planned) {
        return planned != null && (planned.from() != null || planned.to() != null);
    }

    private static @Nullable String said(@Nullable Period planned) {
        return planned == null ? null : planned.words();
    }
}
