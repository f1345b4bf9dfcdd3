package dk.fremdrift.project;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Projects extends Repository<Project, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Project saveAndFlush(Project project);

    void flush();

    Optional<Project> findById(UUID id);

    /** Keeps others from changing the project, or what the steering group is asked about it, until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id")
    Optional<Project> findLocked(UUID id);

    @Query("select p.id from Project p where lower(p.number) = lower(:number)")
    Optional<UUID> findIdByNumber(String number);
}
