package dk.fremdrift.organisation;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Streams rows into a table by COPY, within the present transaction: one statement, however many rows. */
final class RowCopy implements AutoCloseable {

    private static final int FULL = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder unsent = new StringBuilder(FULL + 1024);

    /** @param table the table, and in parentheses its columns */
    RowCopy(DataSource source, String table) {
        try {
            copy = DataSourceUtils.getConnection(source)
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void add(List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            unsent.append(i == 0 ? "" : "\t").append(written(values.get(i)));
        }
        unsent.append('\n');
        if (unsent.length() >= FULL) {
            send();
        }
    }

    private static String written(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    private void send() {
        byte[] bytes = unsent.toString().getBytes(StandardCharsets.UTF_8);
        unsent.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Sends the last rows. */
    void finish() {
        send();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(SQLException cause) {
        RuntimeException translated = new SQLStateSQLExceptionTranslator().translate("copy", null, cause);
        return translated == null ? new IllegalStateException(cause) : translated;
    }
}
