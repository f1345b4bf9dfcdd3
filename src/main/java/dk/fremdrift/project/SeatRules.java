package dk.fremdrift.project;

import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Mistakes;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.validation.BindingResult;

/** Turns the rules of the database about roles and seats into messages at the fields that broke them. */
final class SeatRules {

    /** @throws DataIntegrityViolationException if the rule that was broken is none of these */
    static void reject(DataIntegrityViolationException refused, BindingResult errors) {
        switch (BrokenRule.of(refused)) {
            case "seat_one_chair" -> Mistakes.add(errors, "chair", "project.seat.chairTaken");
            case "seat_holder_one_of_a_kind" -> Mistakes.add(errors, "validFrom", "project.holder.seatTaken");
            case "seat_holder_not_around_another" -> Mistakes.add(errors, "validFrom", "project.holder.satMeanwhile");
            case "seat_holder_one_seat_per_person" -> Mistakes.add(errors, "personName", "project.holder.hasSeat");
            case "project_role_once_at_a_time" -> Mistakes.add(errors, "personName", "project.role.hasIt");
            case "seat_not_under_open_matter" -> errors.reject("project.seat.openMatter");
            default -> throw refused;
        }
    }

    /**
     * The same for a form that has a last day only.
     *
     * @throws DataIntegrityViolationException if the rule that was broken is none of these
     */
    static void rejectEnd(DataIntegrityViolationException refused, BindingResult errors) {
        Mistakes.add(
                errors,
                "lastDay",
                switch (BrokenRule.of(refused)) {
                    case "project_role_in_order", "seat_holder_in_order" -> "project.end.beforeFirstDay";
                    case "seat_holder_one_of_a_kind" -> "project.holder.seatTaken";
                    case "seat_holder_not_around_another" -> "project.holder.satMeanwhile";
                    case "seat_holder_keeps_votes" -> "project.holder.votedAfter";
                    case "seat_holder_one_seat_per_person" -> "project.holder.hasSeat";
                    case "project_role_once_at_a_time" -> "project.role.hasIt";
                    default -> throw refused;
                });
    }

    /**
     * The same for a form that has a first day only.
     *
     * @throws DataIntegrityViolationException if the rule that was broken is none of these
     */
    static void rejectFirstDay(DataIntegrityViolationException refused, BindingResult errors) {
        Mistakes.add(
                errors,
                "validFrom",
                switch (BrokenRule.of(refused)) {
                    case "project_role_in_order" -> "project.role.afterLastDay";
                    case "project_role_once_at_a_time" -> "project.role.hasIt";
                    case "seat_holder_in_order" -> "project.holder.afterLastDay";
                    case "seat_holder_keeps_votes" -> "project.holder.votedBefore";
                    case "seat_holder_one_of_a_kind" -> "project.holder.seatTaken";
                    case "seat_holder_not_around_another" -> "project.holder.satMeanwhile";
                    case "seat_holder_one_seat_per_person" -> "project.holder.hasSeat";
                    default -> throw refused;
                });
    }

    private SeatRules() {}
}
