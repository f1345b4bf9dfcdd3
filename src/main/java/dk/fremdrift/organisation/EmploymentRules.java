package dk.fremdrift.organisation;

import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.validation.BindingResult;

/** Turns what the database refuses about people and employments into messages at the fields that broke the rule. */
final class EmploymentRules {

    /**
     * Whether the change could be made; if not, the errors say why.
     *
     * @param dayField the field with the day that may be the mistake
     * @throws DataIntegrityViolationException if the rule that was broken is none of these
     */
    static boolean saves(BindingResult errors, String dayField, Runnable change) {
        try {
            change.run();
            return true;
        } catch (WrongFieldException e) {
            Mistakes.add(errors, e.field(), e.messageKey());
        } catch (ConflictException e) {
            Mistakes.add(errors, dayField, e.messageKey());
        } catch (DataIntegrityViolationException e) {
            switch (BrokenRule.of(e)) {
                case "person_email_once" -> Mistakes.add(errors, "mailAddress", "organisation.person.addressTaken");
                case "employment_once_at_a_time" ->
                    Mistakes.add(errors, dayField, "organisation.employment.onceAtATime");
                case "employment_in_order" -> Mistakes.add(errors, dayField, "organisation.employment.order");
                case "employment_number_means_one_person" ->
                    Mistakes.add(errors, "employeeNumber", "organisation.employment.numberTaken");
                case "employment_not_own_manager" ->
                    Mistakes.add(errors, "manager", "organisation.employment.ownManager");
                // Unchanged it may stay in the employment in which it stands, but not begin another
                case "employment_number_is_no_cpr" -> Mistakes.add(errors, "employeeNumber", "NoCpr");
                case "employment_title_is_no_cpr" -> Mistakes.add(errors, "workTitle", "NoCpr");
                case "employment_group_is_no_cpr" -> Mistakes.add(errors, "employeeGroup", "NoCpr");
                default -> throw e;
            }
        }
        return false;
    }

    private EmploymentRules() {}
}
