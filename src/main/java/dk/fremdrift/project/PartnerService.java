package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.organisation.People;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which organisations take part in a project, and as what. */
@Service
@Transactional
class PartnerService {

    private static final String SUBJECT = "project";

    private final Projects projects;
    private final People people;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    PartnerService(Projects projects, People people, JdbcClient jdbc, AuditTrail audit) {
        this.projects = projects;
        this.people = people;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The organisation takes part in the project; naming it again changes what it does there. */
    void add(UUID id, String organisation, @Nullable String role) {
        add(id, people.assureOrganisation(organisation), role, Map.of());
    }

    /** @param cause what else the history says about it */
    void add(UUID id, UUID partner, @Nullable String role, Map<String, String> cause) {
        projects.findLocked(id); // so that nobody joins while a change is carried out that says they are not there
        PartnerFacts before = partner(id, partner);
        jdbc.sql("""
                        insert into project_partner (project_id, organisation_id, role) values (:project, :partner, :role)
                        on conflict (project_id, organisation_id) do update set role = excluded.role, version = project_partner.version + 1
                        """)
                .param("project", id)
                .param("partner", partner)
                .param("role", Texts.clean(role))
                .update();
        record("project.partnerAdded", id, partner, cause, before, partner(id, partner));
    }

    /** An organisation that takes part, as the history keeps it. */
    private record PartnerFacts(UUID organisation, @Nullable String partnerRole) {}

    private @Nullable PartnerFacts partner(UUID id, UUID organisation) {
        return jdbc.sql("select role from project_partner where project_id = :project and organisation_id = :partner")
                .param("project", id)
                .param("partner", organisation)
                .query((row, index) -> new PartnerFacts(organisation, row.getString("role")))
                .optional()
                .orElse(null);
    }

    private void record(
            String action,
            UUID id,
            UUID organisation,
            Map<String, String> cause,
            @Nullable PartnerFacts before,
            @Nullable PartnerFacts after) {
        var detail = new HashMap<>(cause);
        detail.put("organisation", organisation.toString());
        audit.changed(action, SUBJECT, id, id, detail, before, after);
    }

    /**
     * Mends which organisation takes part, or as what.
     *
     * @throws NotFoundException if it takes no part
     * @throws ConflictException if the organisation that is meant takes part already
     * @throws OptimisticLockingFailureException if somebody has saved since the form was read
     */
    void revise(UUID id, UUID organisation, PartnerForm form) {
        projects.findLocked(id);
        PartnerFacts before = partner(id, organisation);
        if (before == null) {
            throw new NotFoundException("Partner", organisation);
        }
        UUID meant = people.assureOrganisation(form.partnerName());
        if (!meant.equals(organisation) && partner(id, meant) != null) {
            throw new ConflictException("project.partner.already");
        }
        int revised = jdbc.sql("""
                        update project_partner set organisation_id = :meant, role = :role, version = version + 1
                        where project_id = :project and organisation_id = :organisation and version = :version
                        """)
                .param("project", id)
                .param("organisation", organisation)
                .param("meant", meant)
                .param("role", Texts.clean(form.partnerRole()))
                .param("version", form.version())
                .update();
        if (revised == 0) {
            throw new OptimisticLockingFailureException("Partner " + organisation + " was changed meanwhile");
        }
        record("project.partnerRevised", id, meant, Map.of(), before, partner(id, meant));
    }

    /**
     * The organisation takes no part any more; not an error if it never did.
     *
     * @param cause what else the history says about it
     */
    void remove(UUID id, UUID organisation, Map<String, String> cause) {
        projects.findLocked(id);
        PartnerFacts before = partner(id, organisation);
        int removed = jdbc.sql("delete from project_partner where project_id = :project and organisation_id = :partner")
                .param("project", id)
                .param("partner", organisation)
                .update();
        if (removed == 1) {
            record("project.partnerRemoved", id, organisation, cause, before, null);
        }
    }
}
