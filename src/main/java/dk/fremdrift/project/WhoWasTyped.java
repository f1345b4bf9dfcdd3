package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells at the forms for roles and seats what is wrong with the person who was typed, or what that person still lacks. */
final class WhoWasTyped {

    /** Says it at the name, and offers the person whose address it is, or to say that it is another one. */
    static void reject(ConflictException refusal, BindingResult errors, Model model) {
        if (refusal instanceof OtherNameException other) {
            Mistakes.add(errors, "personName", other.messageKey(), other.name());
            model.addAttribute("known", other.name());
        } else if (refusal instanceof NamesakeException namesake) {
            Mistakes.add(errors, "personName", namesake.messageKey(), String.join(", ", namesake.registered()));
            model.addAttribute("registered", namesake.registered());
            model.addAttribute("namesake", namesake.name());
        } else {
            Mistakes.add(errors, "personName", refusal.messageKey());
        }
    }

    /**
     * Says that it is done, and if there is no account, that the person cannot log in to it yet.
     *
     * @param notice its key, which with {@code .noAccount} names the person, too
     */
    static void confirm(String notice, Optional<String> withoutAccount, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", withoutAccount.isEmpty() ? notice : notice + ".noAccount");
        withoutAccount.ifPresent(name -> flash.addFlashAttribute("noticeArg", name));
    }

    private WhoWasTyped() {}
}
