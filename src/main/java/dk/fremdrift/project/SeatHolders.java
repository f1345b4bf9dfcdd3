package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SeatHolders extends Repository<SeatHolder, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    SeatHolder saveAndFlush(SeatHolder holder);

    Optional<SeatHolder> findByIdAndProjectId(UUID id, UUID projectId);

    boolean existsBySeatIdAndKind(UUID seatId, HolderKind kind);
}
