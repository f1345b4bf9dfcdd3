package dk.fremdrift.audit;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts events into words, in the reader's language; what has no words is called as it is kept. */
@Component
public class AuditWords {

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What was done. */
    public String action(String action) {
        return words("audit.action." + action, action);
    }

    /** Who did it, if nobody did who was signed in: mostly the system itself. */
    public String actorOf(String action) {
        return words("audit.actor.none." + action, words("audit.actor.none", ""));
    }

    /** Who did it. */
    String actor(AuditRow event) {
        return event.actor() == null ? actorOf(event.action()) : event.actor();
    }

    /** What a field is called that was changed. */
    public String field(String subjectKind, String field) {
        return words("audit.field." + subjectKind + "." + field, words("audit.field." + field, field));
    }

    /** The number of a version, as some events keep it and as older ones do: {@code version 2}. */
    public static String version(String kept) {
        return kept.startsWith("version ") ? kept.substring("version ".length()) : kept;
    }

    /** What it was done to, and to which one; a phase with a number says itself that it is one. */
    String subject(String kind, @Nullable String name) {
        String what = words("audit.subject." + kind, kind);
        if (name == null) {
            return what;
        }
        return kind.equals("phase") && name.startsWith(beforePhaseNumber()) ? name : what + ": " + name;
    }

    /** What stands before the number of a phase. */
    String beforePhaseNumber() {
        return words("audit.subject.phase", "") + " ";
    }

    /** What else must be known, in one line. */
    String details(AuditRow event) {
        return event.detail().entrySet().stream()
                .map(detail -> words("audit.detail." + detail.getKey(), detail.getKey()) + ": "
                        + words("audit.value." + detail.getKey() + "." + detail.getValue(), detail.getValue()))
                .collect(joining(" · "));
    }

    private String words(String key, String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
