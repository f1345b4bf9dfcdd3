package dk.fremdrift.contribution;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ContributionCalls extends Repository<ContributionCall, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    ContributionCall saveAndFlush(ContributionCall call);

    Optional<ContributionCall> findById(UUID id);

    Optional<ContributionCall> findByIdAndProjectId(UUID id, UUID projectId);
}
