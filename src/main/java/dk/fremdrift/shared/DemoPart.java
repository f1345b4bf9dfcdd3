package dk.fremdrift.shared;

/**
 * The part of the demo data that one feature knows how to make. The {@code demo} feature calls the parts in their
 * {@link org.springframework.core.annotation.Order}, once, when the database is empty, all in one transaction that is
 * flushed after each part. A part that reads by plain SQL what it has just saved must flush before.
 */
public interface DemoPart {

    /** Makes this feature's share of the five demo cases through the feature's own services. */
    void create();

    /** Whether this part is also wanted where only the demo accounts are asked for, without projects. */
    default boolean accountsOnly() {
        return false;
    }
}
