package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.organisation.People;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known about the people who are something in a project. */
@Service
@Transactional
class ProjectPeople {

    private final People people;
    private final Participants participants;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ProjectPeople(People people, Participants participants, JdbcClient jdbc, AuditTrail audit) {
        this.people = people;
        this.participants = participants;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Somebody as the page shows and changes them. */
    record EditedPerson(UUID id, String name, @Nullable String email, PersonForm form) {}

    /** @throws NotFoundException if the person never had a role or a seat in the project */
    @Transactional(readOnly = true)
    EditedPerson find(UUID projectId, UUID personId) {
        return jdbc.sql("""
                        select p.id, p.name, p.email, p.job_title, o.name as organisation, p.version
                        from person p
                        left join organisation o on o.id = p.organisation_id
                        where p.id = :person
                          and (exists (select 1 from project_role r where r.person_id = p.id and r.project_id = :project)
                            or exists (select 1 from seat_holder h where h.person_id = p.id and h.project_id = :project))
                        """)
                .param("person", personId)
                .param("project", projectId)
                .query((row, at) -> new EditedPerson(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        new PersonForm(
                                row.getString("job_title"), row.getString("organisation"), row.getLong("version"))))
                .optional()
                .orElseThrow(() -> new NotFoundException("Person", personId));
    }

    /**
     * Changes where the person works and as what, in every project.
     *
     * @throws NotFoundException if the person never had a role or a seat in the project
     * @throws ObjectOptimisticLockingFailureException if somebody has changed the person since the form was read
     */
    void revise(UUID projectId, UUID personId, PersonForm form) {
        find(projectId, personId);
        people.describe(
                personId, Texts.clean(form.jobTitle()), participants.organisation(form.organisation()), form.version());
        audit.record("project.personRevised", "person", personId, projectId, Map.of("person", personId.toString()));
    }
}
