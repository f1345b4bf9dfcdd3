package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DescriptionItems extends Repository<DescriptionItem, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    DescriptionItem saveAndFlush(DescriptionItem item);

    Optional<DescriptionItem> findByIdAndProjectIdAndSection(UUID id, UUID projectId, SectionKind section);

    @Query(
            "select coalesce(max(i.position), 0) from DescriptionItem i where i.projectId = :projectId and i.section = :section")
    int lastPosition(UUID projectId, SectionKind section);

    void delete(DescriptionItem item);
}
