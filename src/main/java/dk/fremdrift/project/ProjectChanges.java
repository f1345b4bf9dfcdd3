package dk.fremdrift.project;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectChanges extends Repository<ProjectChange, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    ProjectChange saveAndFlush(ProjectChange change);

    Optional<ProjectChange> findByIdAndProjectId(UUID id, UUID projectId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ProjectChange c where c.id = :id")
    Optional<ProjectChange> findLocked(UUID id);

    @Query("select coalesce(max(c.number), 0) from ProjectChange c where c.projectId = :projectId")
    int lastNumber(UUID projectId);

    /** Whether the steering group is to decide on the time and action plan: then nothing in it may be moved. */
    @Query(
            value =
                    "select exists (select from submission where body_id = :projectId and subject_kind = 'PLAN' and status = 'OPEN')",
            nativeQuery = true)
    boolean isPlanOpen(UUID projectId);

    /** Whether a change of time awaits a decision: then the plan is not put forward, for one of them would be wrong. */
    @Query(
            "select count(c) > 0 from ProjectChange c where c.projectId = :projectId and c.kind = TIME and c.state = SUBMITTED")
    boolean isTimeOpen(UUID projectId);

    void delete(ProjectChange change);

    void flush();
}
