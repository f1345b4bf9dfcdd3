package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.organisation.People;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    ProjectPeople(People people, Participants participants, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.people = people;
        this.participants = participants;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody as the page shows and changes them. */
    record EditedPerson(UUID id, String name, @Nullable String email, PersonForm form) {}

    /** @throws NotFoundException if the person never had a role or a seat in the project */
    @Transactional(readOnly = true)
    EditedPerson find(UUID projectId, UUID personId) {
        return jdbc.sql("""
                        select p.id, p.name, p.email, job.job_title, o.name as organisation, p.version
                        from person_now wanted
                        join person p on p.id = wanted.person_id
                        left join lateral employment_on(p.id, :today) job on true
                        left join organisation o on o.id = job.organisation_id
                        where wanted.id = :person and p.id in (
                            select n.person_id from part_in_project part join person_now n on n.id = part.person_id
                            where part.project_id = :project)
                        """)
                .param("person", personId)
                .param("project", projectId)
                .param("today", LocalDate.now(clock))
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
        EditedPerson before = find(projectId, personId);
        UUID person = before.id();
        people.describe(
                person, Texts.clean(form.jobTitle()), participants.organisation(form.organisation()), form.version());
        audit.changed(
                "project.personRevised",
                "person",
                person,
                projectId,
                Map.of("person", person.toString()),
                before.form(),
                find(projectId, person).form());
    }
}
