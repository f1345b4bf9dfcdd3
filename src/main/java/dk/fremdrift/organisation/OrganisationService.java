package dk.fremdrift.organisation;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers organisations, and keeps what they are called and where they come from. */
@Service
@Transactional
class OrganisationService {

    private static final String SUBJECT = "organisation";

    private final Organisations organisations;
    private final People people;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    OrganisationService(Organisations organisations, People people, JdbcClient jdbc, AuditTrail audit) {
        this.organisations = organisations;
        this.people = people;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @throws DataIntegrityViolationException if another one has one of the names, or the CVR number */
    UUID register(OrganisationForm form) {
        var organisation = new Organisation(form.organisationName());
        save(organisation, form);
        audit.record("organisation.registered", SUBJECT, organisation.getId(), null, Map.of());
        return organisation.getId();
    }

    /**
     * @throws NotFoundException if there is no such organisation
     * @throws DataIntegrityViolationException if another one has one of the names, or the CVR number
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     */
    void describe(UUID id, OrganisationForm form) {
        Organisation organisation =
                organisations.findForChangeById(id).orElseThrow(() -> new NotFoundException("Organisation", id));
        if (!Objects.equals(organisation.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Organisation.class, id);
        }
        save(organisation, form);
        audit.record("organisation.described", SUBJECT, id, null, Map.of());
    }

    // The names and predecessors are rows of their own, but belong to the same version: two editors meet at the
    // organisation
    private void save(Organisation organisation, OrganisationForm form) {
        organisation.describe(form);
        organisations.saveAndFlush(organisation);
        UUID id = organisation.getId();
        jdbc.sql("delete from organisation_name where organisation_id = :id and kind <> 'NOW'")
                .param("id", id)
                .update();
        name(id, "OTHER", form.otherNames());
        name(id, "FORMER", form.formerNames());
        jdbc.sql("delete from organisation_predecessor where organisation_id = :id")
                .param("id", id)
                .update();
        for (String name : Texts.lines(form.predecessors())) {
            UUID predecessor = people.assureOrganisation(name);
            jdbc.sql("""
                            insert into organisation_predecessor (organisation_id, predecessor_id) values (:id, :predecessor)
                            on conflict do nothing
                            """).param("id", id).param("predecessor", predecessor).update();
        }
    }

    // What it is called today, or already stands on another line, is said once
    private void name(UUID id, String kind, @Nullable String lines) {
        for (String name : Texts.lines(lines)) {
            jdbc.sql("""
                            insert into organisation_name (organisation_id, name, kind)
                            select :id, :name, :kind where not exists (
                                select from organisation_name where organisation_id = :id and lower(name) = lower(:name))
                            """)
                    .param("id", id)
                    .param("name", name)
                    .param("kind", kind)
                    .update();
        }
    }
}
