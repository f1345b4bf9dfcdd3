package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The address that was typed is somebody's, and another name was typed beside it. */
class OtherNameException extends ConflictException {

    private final String name;

    /** @param name of the person who has the address */
    OtherNameException(String name) {
        super("project.person.otherName");
        this.name = name;
    }

    /** Says at the name what is wrong with who was typed, and offers the person whose address it is. */
    static void reject(ConflictException refusal, BindingResult errors, Model model) {
        if (refusal instanceof OtherNameException other) {
            Mistakes.add(errors, "personName", other.messageKey(), other.name);
            model.addAttribute("known", other.name);
        } else {
            Mistakes.add(errors, "personName", refusal.messageKey());
        }
    }
}
