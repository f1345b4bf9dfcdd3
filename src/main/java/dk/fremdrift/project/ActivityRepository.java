package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<Activity, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Activity saveAndFlush(Activity activity);

    Optional<Activity> findByIdAndProjectId(UUID id, UUID projectId);

    @Query("select coalesce(max(a.position), 0) from Activity a where a.projectId = :projectId")
    int lastPosition(UUID projectId);

    void delete(Activity activity);
}
