package dk.fremdrift.project;

import dk.fremdrift.shared.Danish;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in a role that nobody has yet. */
@Component
class Vacancy {

    private final MessageSource messages;

    Vacancy(MessageSource messages) {
        this.messages = messages;
    }

    /** The words that are kept in place of somebody. */
    String words() {
        return messages.getMessage("project.reuse.vacant", null, Danish.LOCALE);
    }
}
