package dk.fremdrift.project;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.validation.Errors;

/** Turns the rules of the database about roles and seats into messages at the fields that broke them. */
final class SeatRules {

    /** @throws DataIntegrityViolationException if the rule that was broken is none of these */
    static void reject(DataIntegrityViolationException refused, Errors errors) {
        switch (BrokenRule.of(refused)) {
            case "seat_one_chair" -> errors.rejectValue("chair", "project.seat.chairTaken");
            case "seat_holder_one_of_a_kind" -> errors.rejectValue("validFrom", "project.holder.seatTaken");
            case "seat_holder_one_seat_per_person" -> errors.rejectValue("personName", "project.holder.hasSeat");
            case "project_role_once_at_a_time" -> errors.rejectValue("personName", "project.role.hasIt");
            case "project_role_in_order", "seat_holder_in_order" ->
                errors.rejectValue("lastDay", "project.end.beforeFirstDay");
            default -> throw refused;
        }
    }

    private SeatRules() {}
}
