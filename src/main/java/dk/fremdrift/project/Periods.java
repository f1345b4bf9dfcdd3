package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the period of a project, a phase or an activity from a row of a query, and puts it into words. */
final class Periods {

    static @Nullable Period of(ResultSet row) throws SQLException {
        return Period.of(
                row.getString("period_words"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class));
    }

    static @Nullable String text(@Nullable Period period) {
        return period == null ? null : period.toString();
    }

    private Periods() {}
}
