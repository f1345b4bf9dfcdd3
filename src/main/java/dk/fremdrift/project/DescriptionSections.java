package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DescriptionSections extends Repository<DescriptionSection, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    DescriptionSection saveAndFlush(DescriptionSection section);

    Optional<DescriptionSection> findByProjectIdAndKind(UUID projectId, SectionKind kind);
}
