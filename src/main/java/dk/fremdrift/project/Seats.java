package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Seats extends Repository<Seat, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Seat saveAndFlush(Seat seat);

    Optional<Seat> findByIdAndProjectId(UUID id, UUID projectId);

    @Query("select coalesce(max(s.position), 0) from Seat s where s.projectId = :projectId")
    int lastPosition(UUID projectId);
}
