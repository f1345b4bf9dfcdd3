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
 * what "Vinteren 2015" and three months are called: they are given anew, and the months are said beside them. They may stay
 * where whoever gives new days sees that they are right still.
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
        } else if (words != null && words.equals(said(planned)) && (months != null || (noDays && !hasDays(planned)))) {
            Mistakes.add(errors, "newWords", "project.move.words.same");
        }
        if (planned != null && months == null && !noDays) {
            checkDays(planned, errors);
        } else if (!errors.hasFieldErrors("newWords") && wordsOppose(planned)) {
            Mistakes.add(
                    errors,
                    "newWords",
                    kind.isEarlier() ? "project.move.words.isLater" : "project.move.words.isEarlier");
        }
        if (leavesNothing(planned)) {
            if (movesDays(planned)) {
                Mistakes.add(errors, "moveMonths", "project.move.tooShort");
            } else {
                Mistakes.add(errors, "newTo", "project.period.order");
            }
        } else if (!errors.hasErrors() && Objects.equals(planned, of(planned))) {
            Mistakes.add(errors, hasDays(planned) ? "moveMonths" : "newWords", "project.move.same");
        }
    }

    // What is decided on is called so: a project that ends half a year sooner is not postponed. And no day that was
    // known is lost without a word
    private void checkDays(Period planned, BindingResult errors) {
        if (kind.keepsFirstDay()) {
            if (from != null && !from.equals(planned.from())) {
                Mistakes.add(errors, "newFrom", "project.move.keepsFirstDay");
            }
        } else if (from == null && planned.from() != null) {
            Mistakes.add(errors, "newFrom", "project.move.from.missing");
        } else if (opposes(planned.from(), from)) {
            Mistakes.add(errors, "newFrom", kind.isEarlier() ? "project.move.isLater" : "project.move.isEarlier");
        }
        if (to == null && planned.to() != null) {
            Mistakes.add(errors, "newTo", "project.move.to.missing");
        } else if (opposes(planned.to(), to) && !leavesNothing(planned)) {
            Mistakes.add(errors, "newTo", kind.isEarlier() ? "project.move.isLater" : "project.move.isEarlier");
        }
    }

    /** Whether a day that is given, or the words where there are no days, go the other way than the move is called. */
    boolean goesTheOtherWay(@Nullable Period planned) {
        return planned != null && (opposes(planned.from(), from) || opposes(planned.to(), to) || wordsOppose(planned));
    }

    // Only where all that the words can mean lies on the other side
    private boolean wordsOppose(@Nullable Period planned) {
        if (planned == null || words == null || hasDays(planned) || from != null || to != null) {
            return false;
        }
        var said = new Period(words, null, null);
        return kind.isEarlier() ? planned.liesBefore(said) : said.liesBefore(planned);
    }

    private boolean opposes(@Nullable LocalDate planned, @Nullable LocalDate typed) {
        return planned != null
                && typed != null
                && (kind.isEarlier() ? typed.isAfter(planned) : typed.isBefore(planned));
    }

    /** Whether it would end before it begins: it is shortened by more than it is long, or ends on such a day. */
    boolean leavesNothing(@Nullable Period planned) {
        return !Period.inOrder(firstDay(planned), lastDay(planned));
    }

    /**
     * The new period.
     *
     * @throws IllegalArgumentException if it {@linkplain #leavesNothing leaves nothing}
     */
    @Nullable Period of(@Nullable Period planned) {
        return Period.of(words, firstDay(planned), lastDay(planned));
    }

    private @Nullable LocalDate firstDay(@Nullable Period planned) {
        if (planned != null && kind.keepsFirstDay()) {
            return planned.from();
        }
        return planned != null && movesDays(planned) ? moved(planned.from()) : from;
    }

    private @Nullable LocalDate lastDay(@Nullable Period planned) {
        return planned != null && movesDays(planned) ? moved(planned.to()) : to;
    }

    private @Nullable LocalDate moved(@Nullable LocalDate day) {
        return months == null ? null : Months.later(day, kind.isEarlier() ? -months : months);
    }

    Shift shift() {
        return new Shift(kind, months);
    }

    private boolean movesDays(@Nullable Period planned) {
        return months != null && hasDays(planned);
    }

    private static boolean hasDays(@Nullable Period planned) {
        return planned != null && (planned.from() != null || planned.to() != null);
    }

    private static @Nullable String said(@Nullable Period planned) {
        return planned == null ? null : planned.words();
    }
}
