package dk.fremdrift.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something in a description or a plan came from, if others have brought it.
 *
 * @param id which contribution it was
 * @param words from whom it came, as they named themselves
 */
@Embeddable
record Origin(
        @Column(name = "origin_id", updatable = false) UUID id,
        @Column(name = "origin", updatable = false) String words) {

    /** The origin that the row tells of, if any. */
    static @Nullable Origin of(ResultSet row) throws SQLException {
        UUID id = row.getObject("origin_id", UUID.class);
        return id == null ? null : new Origin(id, row.getString("origin"));
    }
}
