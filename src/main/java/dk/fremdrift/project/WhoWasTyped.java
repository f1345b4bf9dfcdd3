package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Tells on the forms for roles and seats what is wrong with the person who was typed. */
final class WhoWasTyped {

    /** Says it at the name, and offers the person whose address it is, or to say that it is another one. */
    static void reject(ConflictException refusal, BindingResult errors, Model model) {
        if (refusal instanceof OtherNameException other) {
            Mistakes.add(errors, "personName", other.messageKey(), other.name());
            model.addAttribute("known", other.name());
        } else if (refusal instanceof NamesakeException namesake) {
            Mistakes.add(errors, "personName", namesake.messageKey(), namesake.registered());
            model.addAttribute("namesake", namesake.name());
        } else {
            Mistakes.add(errors, "personName", refusal.messageKey());
        }
    }

    private WhoWasTyped() {}
}
