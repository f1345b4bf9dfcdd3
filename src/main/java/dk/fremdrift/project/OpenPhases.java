package dk.fremdrift.project;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the phases that are open, in the reader's language: by number where they have one, for titles are long. */
@Component
class OpenPhases {

    /** Goes into the select list of a query on {@code project p}; {@link #text} reads it. */
    static final String COLUMN = """
            (select array_agg(coalesce(f.number::text, '') || ' ' || f.title order by f.number, f.position)
             from phase f where f.project_id = p.id and f.status = 'OPEN') as open_phases
            """;

    private final MessageSource messages;

    OpenPhases(MessageSource messages) {
        this.messages = messages;
    }

    @Nullable String text(@Nullable Array phases) throws SQLException {
        return phases == null
                ? null
                : Arrays.stream((String[]) phases.getArray())
                        .map(this::shortName)
                        .collect(joining(", "));
    }

    private String shortName(String phase) {
        String number = phase.substring(0, phase.indexOf(' '));
        return number.isEmpty()
                ? phase.strip()
                : messages.getMessage("project.phase.short", new Object[] {number}, LocaleContextHolder.getLocale());
    }
}
