package dk.fremdrift.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what somebody did, in the transaction that does it: neither is there without the other. */
public interface AuditTrail {

    /**
     * Writes one event down, done now by the person behind the present request (by the system itself outside one).
     *
     * @param action what was done, {@code feature.verb} in the past tense, such as {@code accounts.exported}; its words
     *     are the message {@code audit.action.<action>}
     * @param subjectKind the kind of thing it was done to, such as {@code project}; its words are the message
     *     {@code audit.subject.<subjectKind>}
     * @param subjectId which one, if it has an id
     * @param projectId the project it belongs to, if any
     * @param detail what else must be known: ids, numbers and names of constants, but never what somebody has typed, such
     *     as a title, for it may name a person and can never be erased
     */
    void record(
            String action,
            String subjectKind,
            @Nullable Object subjectId,
            @Nullable UUID projectId,
            Map<String, String> detail);

    /**
     * Writes down what was changed, field by field, from what to what; nothing if nothing was. What people have typed
     * stands beside the event and can be erased. The fields' words are the messages {@code audit.field.<field>}, or
     * {@code audit.field.<subjectKind>.<field>} where one name stands for different things.
     *
     * @param before what was there, in a record such as its form; {@code null} if the thing is new
     * @param after what is there now, in the same record; {@code null} if the thing is gone
     */
    <F extends Record> void changed(
            String action,
            String subjectKind,
            Object subjectId,
            @Nullable UUID projectId,
            Map<String, String> detail,
            @Nullable F before,
            @Nullable F after);

    /**
     * Erases what people have typed about a thing that should not have been there, in every event of it. The events stay,
     * and say that it was erased, by whom and why.
     *
     * @param reason why, in a word that is about nobody
     */
    void erase(String subjectKind, Object subjectId, UUID projectId, String reason);
}
