package dk.fremdrift.project;

import dk.fremdrift.audit.AuditWords;
import dk.fremdrift.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a change of a project into words, in the reader's language. */
@Component
class HistoryWords {

    // Whoever cast the last vote has not decided alone
    static final Set<String> STEERING_GROUPS = Set.of(
            "decision.made",
            "budget.decided",
            "project.changeDecided",
            "project.phaseReopened",
            "project.phaseGatesDropped");

    // Named in the words already, or read from where they are kept
    private static final Set<String> SAID = Set.of(
            "phase",
            "title",
            "seat",
            "line",
            "section",
            "parent",
            "origin",
            "person",
            "organisation",
            "change",
            "from",
            "to",
            "number",
            "byChange",
            "moveKind",
            "moveMonths");

    // Not said by what has changed
    private static final Set<String> BESIDE_VALUES = Set.of("activitiesLeft", "documentsLeft");

    // Of a vote only worth a line if they are so
    private static final Set<String> EXCEPTIONS = Set.of("changed", "deputy");

    private final MessageSource messages;
    private final AuditWords audit;

    HistoryWords(MessageSource messages, AuditWords audit) {
        this.messages = messages;
        this.audit = audit;
    }

    /** @param days how days are written where it is read */
    HistoryRow of(HistoryEvent event, DateTimeFormatter days, Locale locale) {
        String change = event.detail().get("byChange");
        boolean byActor = event.actor() != null && change == null && !STEERING_GROUPS.contains(event.action());
        String action = action(event, locale);
        String what = byActor
                ? event.actor() + " " + action.substring(0, 1).toLowerCase(locale) + action.substring(1)
                : action;
        String subject = subject(event, locale);
        return new HistoryRow(
                event.seq(),
                event.at(),
                (subject == null ? what : what + ": " + subject)
                        + (change == null
                                ? ""
                                : messages.getMessage("project.history.byChange", new Object[] {change}, locale)),
                byActor ? null : actor(event, locale),
                Stream.concat(fields(event, days, locale), details(event, locale))
                        .toList());
    }

    private String actor(HistoryEvent event, Locale locale) {
        return event.detail().containsKey("byChange") || STEERING_GROUPS.contains(event.action())
                ? steeringGroup(locale)
                : audit.actorOf(event.action());
    }

    /** What the steering group is called where it has decided. */
    String steeringGroup(Locale locale) {
        return messages.getMessage("project.history.steeringGroup", null, locale);
    }

    // Postponed or extended, and by how much: that is the first thing to know of it
    private String action(HistoryEvent event, Locale locale) {
        String action = audit.action(event.action());
        String kind = event.detail().get("moveKind");
        if (kind == null) {
            return action;
        }
        String moved = words("project.history.moved." + event.subjectKind() + "." + kind, locale, action);
        String months = event.detail().get("moveMonths");
        return months == null
                ? moved
                : moved + messages.getMessage("project.history.months", new Object[] {Integer.valueOf(months)}, locale);
    }

    private @Nullable String subject(HistoryEvent event, Locale locale) {
        String number = event.detail().get("number");
        String numbered = number == null
                ? null
                : messages.getMessage(
                        "project.history.numbered." + event.subjectKind(), new Object[] {number}, null, locale);
        if (numbered != null) {
            return numbered;
        }
        String section = event.detail().get("section");
        String place = section == null ? null : words("SectionKind." + section, locale, section);
        String named = event.subject() != null && event.person() != null
                ? event.subject() + ", " + event.person()
                : event.subject() != null ? event.subject() : event.person();
        if (named == null && event.subjectKind().equals("contributionLink")) {
            return messages.getMessage("project.history.openLink", null, locale);
        }
        return place != null && named != null ? place + ", " + named : named != null ? named : place;
    }

    private Stream<HistoryRow.Field> fields(HistoryEvent event, DateTimeFormatter days, Locale locale) {
        return event.values().stream()
                .map(value -> new HistoryRow.Field(
                        audit.field(event.subjectKind(), value.field()),
                        read(event, value, value.before(), days, locale),
                        read(event, value, value.after(), days, locale),
                        erased(value, locale)));
    }

    // What was never more than a line, such as the number of a voucher
    private Stream<HistoryRow.Field> details(HistoryEvent event, Locale locale) {
        return event.detail().entrySet().stream()
                .filter(detail -> event.values().isEmpty() || BESIDE_VALUES.contains(detail.getKey()))
                .filter(detail -> !SAID.contains(detail.getKey()))
                .filter(detail -> !(EXCEPTIONS.contains(detail.getKey())
                        && detail.getValue().equals("false")))
                .map(detail -> new HistoryRow.Field(
                        words("audit.detail." + detail.getKey(), locale, detail.getKey()),
                        null,
                        detail(detail, locale),
                        null));
    }

    private @Nullable String erased(HistoryValue value, Locale locale) {
        String reason = value.reason();
        return reason == null
                ? null
                : messages.getMessage(
                        "project.history.erased",
                        new Object[] {value.eraser(), words("audit.value.reason." + reason, locale, reason)},
                        locale);
    }

    private String detail(Map.Entry<String, String> detail, Locale locale) {
        return switch (detail.getKey()) {
            case "charged" -> new Money(new BigDecimal(detail.getValue())).toString();
            case "version" -> AuditWords.version(detail.getValue());
            default -> words("audit.value." + detail.getKey() + "." + detail.getValue(), locale, detail.getValue());
        };
    }

    private @Nullable String read(
            HistoryEvent event, HistoryValue value, @Nullable String kept, DateTimeFormatter days, Locale locale) {
        if (kept == null) {
            return null;
        }
        return switch (value.kind()) {
            case "day" -> days.format(LocalDate.parse(kept));
            case "money" ->
                messages.getMessage("kroner.amount", new Object[] {new Money(new BigDecimal(kept))}, locale);
            case "flag" -> words("audit.value.flag." + kept, locale, kept);
            case "text", "number" -> kept;
            case "id" -> kept.isEmpty() ? messages.getMessage("project.history.thingGone", null, locale) : kept;
            case "outOfReach" -> messages.getMessage("project.history.outOfReach", null, locale);
            case "RoleKind" -> words("role." + kept, locale, kept);
            case "HolderKind" -> words("project.holder." + kept, locale, kept);
            case "Achievement" -> words("Achievement." + event.detail().get("section") + "." + kept, locale, kept);
            default ->
                kept.lines()
                        .map(constant -> words(value.kind() + "." + constant, locale, constant))
                        .collect(Collectors.joining(", "));
        };
    }

    private String words(String key, Locale locale, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }
}
