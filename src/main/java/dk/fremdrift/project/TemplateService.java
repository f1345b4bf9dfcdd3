package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the templates. What one contains is what its project contained when it was made. */
@Service
@Transactional
class TemplateService {

    private static final String SUBJECT = "projectTemplate";

    private final Templates templates;
    private final Blueprints blueprints;
    private final BlueprintContent contents;
    private final AuditTrail audit;
    private final Clock clock;

    TemplateService(
            Templates templates, Blueprints blueprints, BlueprintContent contents, AuditTrail audit, Clock clock) {
        this.templates = templates;
        this.blueprints = blueprints;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a template of what a project is planned to be, without days, years and persons.
     *
     * @throws DataIntegrityViolationException {@code project_template_name_once} if the name is taken
     */
    UUID make(UUID projectId, TemplateForm form) {
        Blueprint content = blueprints.withoutPersons(projectId).anew(PeriodMove.OUT_OF_TIME);
        UUID id = templates
                .saveAndFlush(new Template(form, BlueprintContent.write(content), clock.instant()))
                .getId();
        audit.record("project.templateMade", SUBJECT, id, projectId, Map.of());
        return id;
    }

    /**
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     * @throws DataIntegrityViolationException {@code project_template_name_once} if the name is taken
     */
    void describe(UUID templateId, TemplateForm form) {
        Template template = find(templateId);
        if (!Objects.equals(template.form().version(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Template.class, templateId);
        }
        template.describe(form, clock.instant());
        templates.saveAndFlush(template);
        audit.record("project.templateDescribed", SUBJECT, templateId, null, Map.of());
    }

    /** Removes the template; the projects that were begun from it stay as they are. */
    void delete(UUID templateId) {
        if (templates.delete(templateId) == 1) {
            audit.record("project.templateDeleted", SUBJECT, templateId, null, Map.of());
        }
    }

    /** @throws NotFoundException if there is no such template */
    @Transactional(readOnly = true)
    TemplateForm form(UUID templateId) {
        return find(templateId).form();
    }

    /** @throws NotFoundException if there is no such template */
    @Transactional(readOnly = true)
    Blueprint content(UUID templateId) {
        return contents.read(find(templateId).getContent());
    }

    private Template find(UUID templateId) {
        return templates.findById(templateId).orElseThrow(() -> new NotFoundException("Template", templateId));
    }
}
