package dk.fremdrift.shared;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes identifiers that rise with time (UUID version 7), so that new rows lie side by side in their indexes. */
public final class Ids {

    /** A new identifier; not for tokens or anything else whose time of birth must not be told. */
    @SuppressWarnings("NullAway") // the strategy ignores the session
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    private Ids() {}
}
