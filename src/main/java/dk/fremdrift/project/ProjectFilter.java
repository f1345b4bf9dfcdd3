package dk.fremdrift.project;

import dk.fremdrift.shared.SearchText;
import dk.fremdrift.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the list narrows it to: everything is optional, and what makes no sense is as if it were not there.
 *
 * @param mine {@code ANY} for the projects in which the reader has a part, or a {@link Role} that the reader has in them
 * @param owner a part of the name of the organisation that owns it
 * @param phase the number, or a part of the title, of a phase that is open
 * @param open whether any phase is open: {@code true} or nothing
 * @param from the first day of the time in which it lies
 * @param to the last day of that time
 * @param person a part of the name of somebody who has or had a part in it
 * @param focus a part of the title of a focus area
 * @param parts {@code only} or {@code none} of the projects that are a part of another one; else all
 */
record ProjectFilter(
        @Nullable String search,
        @Nullable String status,
        @Nullable String mine,
        @Nullable String owner,
        @Nullable String phase,
        @Nullable String open,
        @Nullable String from,
        @Nullable String to,
        @Nullable String person,
        @Nullable String focus,
        @Nullable String parts) {

    static final String ANY = "ANY";

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d.M.yyyy"));

    ProjectFilter {
        search = Texts.clean(search);
        status = Texts.clean(status);
        mine = Texts.clean(mine);
        owner = SearchText.narrowing(owner);
        phase = SearchText.narrowing(phase);
        open = "true".equals(open) ? open : null;
        from = Texts.clean(from);
        to = Texts.clean(to);
        person = SearchText.narrowing(person);
        focus = SearchText.narrowing(focus);
        parts = "only".equals(parts) || "none".equals(parts) ? parts : null;
    }

    /** A filter that only searches. */
    static ProjectFilter searching(@Nullable String search, @Nullable String status) {
        return new ProjectFilter(search, status, null, null, null, null, null, null, null, null, null);
    }

    /** What is searched for. */
    SearchText text() {
        return SearchText.of(Objects.requireNonNullElse(search, ""));
    }

    public @Nullable ProjectStatus wantedStatus() {
        return Arrays.stream(ProjectStatus.values())
                .filter(known -> known.name().equalsIgnoreCase(status))
                .findFirst()
                .orElse(null);
    }

    /** {@link #ANY}, the name of a role that one may have in a project, or nothing. */
    public @Nullable String wantedPart() {
        return ANY.equals(mine)
                        || Role.inProject().stream()
                                .anyMatch(role -> role.name().equals(mine))
                ? mine
                : null;
    }

    public @Nullable LocalDate firstDay() {
        return day(from);
    }

    public @Nullable LocalDate lastDay() {
        return day(to);
    }

    /** Whether it asks for a time that ends before it begins, in which nothing can lie. */
    public boolean isBackwards() {
        LocalDate first = firstDay();
        LocalDate last = lastDay();
        return first != null && last != null && last.isBefore(first);
    }

    /** What it narrows by, each with what was asked for, in the order of the page. */
    public Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("search", search);
        asked.put("status", wantedStatus());
        asked.put("mine", wantedPart());
        asked.put("owner", owner);
        asked.put("phase", phase);
        asked.put("open", open);
        asked.put("from", firstDay());
        asked.put("to", lastDay());
        asked.put("person", person);
        asked.put("focus", focus);
        asked.put("parts", parts);
        asked.values().removeIf(Objects::isNull);
        return asked;
    }

    /** The same as an address keeps it. */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        asked().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return Objects.requireNonNullElse(address.encode().build(asked()).getRawQuery(), "");
    }

    /** Whether it narrows by something that does not stand on the first line of the form. */
    public boolean narrowsFurther() {
        return !List.of("search", "status", "mine").containsAll(asked().keySet());
    }

    public boolean narrows() {
        return !asked().isEmpty();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed != null) {
            for (DateTimeFormatter format : DAYS) {
                try {
                    return LocalDate.parse(typed, format);
                } catch (DateTimeParseException e) {
                    // Perhaps it is written the other way
                }
            }
        }
        return null;
    }
}
