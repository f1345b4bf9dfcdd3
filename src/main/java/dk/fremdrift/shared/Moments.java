package dk.fremdrift.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads moments ({@code timestamptz}) from the rows of a query. */
public final class Moments {

    /** The moment in a column that is never empty. */
    public static Instant in(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(ifAnyIn(row, column));
    }

    /** The moment in the column, or {@code null} if it has not come. */
    public static @Nullable Instant ifAnyIn(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Moments() {}
}
