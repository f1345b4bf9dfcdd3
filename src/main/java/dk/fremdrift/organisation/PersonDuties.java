package dk.fremdrift.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What people are in projects, told by the feature that gives roles and seats. */
public interface PersonDuties {

    /** What these people are and were, by whichever registration, first what they are now. */
    List<Duty> of(Collection<UUID> personIds);

    /**
     * That somebody is something in a project.
     *
     * @param personId as asked for
     * @param role the kind of role or seat; its words are the message {@code role.<role>}
     * @param present whether it is so today
     */
    record Duty(UUID personId, UUID projectId, String project, String role, boolean present) {}
}
