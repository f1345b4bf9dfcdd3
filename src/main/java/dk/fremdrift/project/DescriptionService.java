package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sections of a project's description. */
@Service
@Transactional
class DescriptionService {

    private final DescriptionSections sections;
    private final AuditTrail audit;

    DescriptionService(DescriptionSections sections, AuditTrail audit) {
        this.sections = sections;
        this.audit = audit;
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read, or begun the section */
    void write(UUID projectId, SectionKind kind, SectionForm form) {
        write(projectId, kind, form, Map.of());
    }

    /**
     * @param cause what else the history says about it
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read, or begun the section
     */
    void write(UUID projectId, SectionKind kind, SectionForm form, Map<String, String> cause) {
        @Nullable DescriptionSection begun =
                sections.findByProjectIdAndKind(projectId, kind).orElse(null);
        if (!Objects.equals(begun == null ? null : begun.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(DescriptionSection.class, kind);
        }
        DescriptionSection section = begun == null ? new DescriptionSection(projectId, kind) : begun;
        SectionForm before = begun == null ? null : begun.form();
        section.write(form);
        save(section);
        var detail = new HashMap<>(cause);
        detail.put("section", kind.name());
        audit.changed("project.sectionWritten", "section", section.getId(), projectId, detail, before, section.form());
    }

    // Two who begin a section at once meet the rule of the database
    private void save(DescriptionSection section) {
        try {
            sections.saveAndFlush(section);
        } catch (DataIntegrityViolationException e) {
            throw new ObjectOptimisticLockingFailureException(DescriptionSection.class, section.getId(), e);
        }
    }
}
