package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Fact;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a paper says in its own words, in Danish. */
@Component
class PaperPhrases {

    private final MessageSource messages;

    PaperPhrases(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Danish.LOCALE);
    }

    /** What everybody looks for in a paper: it says so if it is not known. */
    Fact known(String key, @Nullable String value) {
        return new Fact(say(key), value == null ? say("project.paper.unknown") : value, false);
    }

    /** How many, as the source says it, and as a number where the words do not tell it. */
    String many(Quantity many) {
        if (many.words() != null && !many.hasNumberBeside()) {
            return many.words();
        }
        String number = say("project.item.quantity." + many.bound(), String.valueOf(many.number()));
        return many.words() == null ? number : say("project.item.quantity.both", many.words(), number);
    }

    /** What stands in a paper only if it is known. */
    @Nullable Fact fact(String key, @Nullable String value) {
        return value == null ? null : new Fact(say(key), value, false);
    }
}
