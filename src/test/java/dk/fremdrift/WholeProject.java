package dk.fremdrift;

import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A project that has one of everything a page can be about, with the whole cast around it, put straight into the
 * database: an open phase, an approved budget line with an entry, a draft on top of it, and a submission that is open.
 */
final class WholeProject {

    private static final LocalDate LONG_AGO = LocalDate.of(2014, 9, 23);

    private final JdbcClient jdbc;
    private final ProjectFixtures make;
    private final Map<Cast, Somebody> cast = new EnumMap<>(Cast.class);
    private final Map<String, Object> ids = new HashMap<>();

    WholeProject(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.make = new ProjectFixtures(jdbc);
        UUID project = make.project("Det hele projekt");
        ids.put("id", project);
        people(project);
        ids.put("phaseId", make.phase(project, 0, "OPEN"));
        ids.put("activityId", make.activity(project, (UUID) ids.get("phaseId"), "En aktivitet"));
        ids.put("section", "success-criteria");
        ids.put("itemId", make.criterion(project, "Et kriterium"));
        contribution(project);
        ids.put("participantId", make.participant(project, (UUID) ids.get("phaseId"), "Konsulenter"));
        ids.put(
                "planVersionId",
                make.decided(project, somebody(Cast.LEADER), "PLAN", "{\"phases\":[],\"version\":\"1\"}", "SENT_BACK"));
        ids.put("changeId", make.change(project, "En pause"));
        partner(project);
        ids.put("editionId", edition(project));
        document(project);
        money(project);
        ids.put("accountId", somebody(Cast.EMPLOYEE).accountId());
        ids.put("key", "privacy");
        ids.put(
                "templateId",
                jdbc.sql("select id from project_template limit 1")
                        .query(UUID.class)
                        .single());
        filter();
    }

    private void filter() {
        UUID filter = UUID.randomUUID();
        jdbc.sql("insert into saved_filter values (:id, 0, :account, 'Kladder', 'status=DRAFT', true)")
                .param("id", filter)
                .param("account", somebody(Cast.HR).accountId())
                .update();
        ids.put("filterId", filter);
    }

    /** Makes 10,000 more projects that leader, secretary and seat holder all have a part and something to do in. */
    void tenThousandMore() {
        jdbc.sql("""
                        with made as (
                            insert into project (id, version, number, title, status, created_at)
                            select gen_random_uuid(), 0, 'Q-' || n, 'Målt projekt ' || n, 'RUNNING', now()
                            from generate_series(1, 10000) n returning id),
                        phases as (
                            insert into phase (id, version, project_id, number, title, status, position)
                            select gen_random_uuid(), 0, id, 0, 'Fase', 'OPEN', 0 from made returning id, project_id),
                        leaders as (
                            insert into project_role (id, version, project_id, kind, person_id, valid_from)
                            select gen_random_uuid(), 0, id, kind, person, date '2014-09-23'
                            from made, (values ('LEADER', cast(:leader as uuid)), ('SECRETARY', cast(:secretary as uuid))) r (kind, person)),
                        seats as (
                            insert into seat (id, version, project_id, title, chair, position)
                            select gen_random_uuid(), 0, id, 'Plads', true, 0 from made returning id, project_id)
                        insert into seat_holder (id, version, project_id, seat_id, person_id, kind, valid_from)
                        select gen_random_uuid(), 0, project_id, id, :holder, 'HOLDER', date '2014-09-23' from seats
                        """)
                .param("leader", somebody(Cast.LEADER).personId())
                .param("secretary", somebody(Cast.SECRETARY).personId())
                .param("holder", somebody(Cast.HOLDER).personId())
                .update();
        jdbc.sql("""
                        with budgets as (
                            insert into budget (id, version, project_id, vat_is_cost)
                            select gen_random_uuid(), 0, id, true from project where number like 'Q-%' returning id, project_id),
                        balances as (
                            insert into line_balance (line_key, version, project_id, phase_id, cost_type_id, text, position, approved, spent)
                            select gen_random_uuid(), 0, b.project_id, p.id, c.id, 'Linje', 1, 1000, 2000
                            from budgets b join phase p on p.project_id = b.project_id join cost_type c on c.position = 10),
                        submissions as (
                            insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_number, about,
                                content, content_sha256, submitted_by, submitted_at, status)
                            select gen_random_uuid(), 0, project_id, 'BUDGET', id, gen_random_uuid(), 1, '{"phases": [{"number": 0}]}', :content,
                                encode(sha256(convert_to(:content, 'UTF8')), 'hex'), :leader, now(), 'OPEN' from budgets)
                        insert into ledger (project_id, version, last_number) select project_id, 0, 0 from budgets
                        """)
                .param("content", CONTENT)
                .param("leader", somebody(Cast.LEADER).personId())
                .update();
    }

    /**
     * Takes the project's own steering group away and makes it a part of the one in whose group the stranger sits, as if
     * it had been so when the matter was put forward: afterwards nobody may, so it is done without triggers.
     */
    void becomeDecidedForByTheStranger(TestDatabase.Superuser superuser) {
        superuser
                .jdbc()
                .sql("""
                        do $$ begin
                            set local session_replication_role = replica;
                            delete from seat_holder where project_id = '%1$s';
                            delete from seat where project_id = '%1$s';
                            update project set status = 'DRAFT',
                                parent_id = (select project_id from seat_holder where person_id = '%2$s') where id = '%1$s';
                        end $$
                        """.formatted(ids.get("id"), somebody(Cast.STRANGER).personId()))
                .update();
    }

    /** What the variables of the addresses stand for in this project. */
    Map<String, Object> ids() {
        return ids;
    }

    /** The ids with the draft as the budget's version, as the submission of a draft wants it. */
    Map<String, Object> idsOfDraft() {
        var draft = new HashMap<>(ids);
        draft.put("versionId", ids.get("draftId"));
        return draft;
    }

    /** This project, but everything below it from another one: nothing of that is to be found here. */
    Map<String, Object> idsWithPartsOf(WholeProject other) {
        var mixed = new HashMap<>(other.ids);
        mixed.put("id", ids.get("id"));
        return mixed;
    }

    /** How many of everything that could be removed the project has. */
    String parts() {
        return jdbc.sql("""
                        select format('%s contributions, %s phases, %s activities, %s items, %s seats, %s partners, %s lines',
                            (select count(*) from contribution b join contribution_call c on c.id = b.call_id where c.project_id = :id),
                            (select count(*) from phase where project_id = :id), (select count(*) from activity where project_id = :id),
                            (select count(*) from description_item where project_id = :id),
                            (select count(*) from seat where project_id = :id),
                            (select count(*) from project_partner where project_id = :id),
                            (select count(*) from budget_line l join budget_version v on v.id = l.budget_version_id
                                join budget b on b.id = v.budget_id where b.project_id = :id))
                        """).param("id", ids.get("id")).query(String.class).single();
    }

    RequestPostProcessor as(Cast who) {
        return who == Cast.NOBODY
                ? SecurityMockMvcRequestPostProcessors.anonymous()
                : somebody(who).signedIn();
    }

    private Somebody somebody(Cast who) {
        return Objects.requireNonNull(cast.get(who));
    }

    private void people(UUID project) {
        for (Cast who : Cast.values()) {
            if (who != Cast.NOBODY) {
                cast.put(who, make.somebody());
            }
        }
        for (Cast who : new Cast[] {Cast.HR, Cast.AUDITOR, Cast.ADMINISTRATOR}) {
            jdbc.sql(
                            "insert into account_role (id, version, account_id, role, valid_from) values (:id, 0, :account, :role, :from)")
                    .param("id", UUID.randomUUID())
                    .param("account", somebody(who).accountId())
                    .param("role", who.name())
                    .param("from", LONG_AGO)
                    .update();
        }
        for (Cast who : new Cast[] {
            Cast.LEADER,
            Cast.SECRETARY,
            Cast.OWNER,
            Cast.CONSULTANT,
            Cast.SOCIAL_PARTNER_CONSULTANT,
            Cast.EVALUATOR,
            Cast.GROUP_MEMBER
        }) {
            ids.put("roleId", make.role(project, somebody(who), who.name()));
        }
        ids.put("personId", somebody(Cast.LEADER).personId());
        UUID seat = make.seat(project, false);
        ids.put("seatId", seat);
        ids.put("holderId", make.hold(seat, somebody(Cast.HOLDER), "HOLDER", LONG_AGO, null));
        make.hold(seat, somebody(Cast.DEPUTY), "DEPUTY", LONG_AGO, null);
        make.seat(project, make.somebody(), true);
        make.seat(make.project("Et andet projekt"), somebody(Cast.STRANGER), true);
    }

    private void contribution(UUID project) {
        UUID call = UUID.randomUUID();
        UUID link = UUID.randomUUID();
        UUID contribution = UUID.randomUUID();
        jdbc.sql("""
                        with c as (insert into contribution_call (id, version, project_id, title, text, open_until, several, created_at)
                                values (:call, 0, :project, 'Bud', 'Hvad vil I?', current_date, true, now())),
                            k as (insert into contribution_kind (call_id, name, position) values (:call, 'Ressourcer', 1)),
                            l as (insert into contribution_link (id, version, call_id, kind, invited, token_hash, issued_at)
                                values (:link, 0, :call, 'INVITED', 'Odense Kommune', cast(:link as text)::bytea, now()))
                        insert into contribution (id, version, call_id, link_id, sending, kind, contributor, headline, handed_in_at, sorting)
                        values (:contribution, 0, :call, :link, gen_random_uuid(), 'Ressourcer', 'Odense Kommune', 'To dage', now(), 'UNSORTED')
                        """)
                .param("call", call)
                .param("project", project)
                .param("link", link)
                .param("contribution", contribution)
                .update();
        ids.put("callId", call);
        ids.put("linkId", link);
        ids.put("contributionId", contribution);
    }

    private UUID edition(UUID project) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into description_version (id, project_id, number, content, content_sha256, frozen_by, frozen_at)
                        values (:id, :project, 1, :content, encode(sha256(convert_to(:content, 'UTF8')), 'hex'), :leader, now())
                        """)
                .param("id", id)
                .param("project", project)
                .param("content", """
                        {"chapters":[],"facts":[],"project":{"number":"T-1","title":"Det hele projekt"},"signers":[]}""")
                .param("leader", somebody(Cast.LEADER).personId())
                .update();
        return id;
    }

    private void document(UUID project) {
        UUID document = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        jdbc.sql("insert into document (id, project_id, title) values (?, ?, 'Et dokument')")
                .params(document, project)
                .update();
        jdbc.sql("""
                        with file as (
                            insert into document_version (id, document_id, number, name, media_type, size, sha256, uploaded_by, uploaded_at)
                            values (?, ?, 1, 'dokument.txt', 'text/plain', 3, encode(sha256('abc'), 'hex'), ?, now()) returning id)
                        insert into document_piece (version_id, number, bytes) select id, 0, 'abc' from file
                        """).params(file, document, somebody(Cast.LEADER).accountId()).update();
        ids.put("documentId", document);
        ids.put("fileId", file);
    }

    private void partner(UUID project) {
        UUID organisation = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, version, name) values (:id, 0, :name)")
                .param("id", organisation)
                .param("name", "Kommune " + organisation)
                .update();
        jdbc.sql("insert into project_partner (project_id, organisation_id) values (:project, :organisation)")
                .param("project", project)
                .param("organisation", organisation)
                .update();
        ids.put("partnerId", organisation);
        ids.put("organisationId", organisation);
        ids.put(
                "unitId",
                jdbc.sql("""
                        insert into unit (id, version, organisation_id, name)
                        values (gen_random_uuid(), 0, :organisation, 'Børn og Unge') returning id
                        """)
                        .param("organisation", organisation)
                        .query(UUID.class)
                        .single());
        ids.put(
                "employmentId",
                jdbc.sql("""
                        insert into employment (id, version, person_id, organisation_id, unit_id, job_title)
                        values (gen_random_uuid(), 0, :person, :organisation, :unit, 'Konsulent') returning id
                        """)
                        .param("person", ids.get("personId"))
                        .param("organisation", organisation)
                        .param("unit", ids.get("unitId"))
                        .query(UUID.class)
                        .single());
    }

    private void money(UUID project) {
        UUID budget = UUID.randomUUID();
        UUID line = UUID.randomUUID();
        UUID entry = UUID.randomUUID();
        UUID costType = jdbc.sql("select id from cost_type where name_da = 'Løn'")
                .query(UUID.class)
                .single();
        jdbc.sql("insert into budget (id, version, project_id, vat_is_cost) values (:id, 0, :project, true)")
                .param("id", budget)
                .param("project", project)
                .update();
        UUID approved = version(budget, 1, line, costType);
        freeze(approved, submission(project, budget, approved, "DECIDED"), "SUBMITTED", "APPROVED");
        UUID submitted = version(budget, 2, line, costType);
        UUID open = submission(project, budget, submitted, "OPEN");
        freeze(submitted, open, "SUBMITTED");
        jdbc.sql("""
                        insert into line_balance (line_key, version, project_id, phase_id, cost_type_id, text, position, approved, spent)
                        values (:line, 0, :project, :phase, :costType, 'Projektledelse', 1, 1000, 100)
                        """)
                .param("line", line)
                .param("project", project)
                .param("phase", ids.get("phaseId"))
                .param("costType", costType)
                .update();
        jdbc.sql("insert into ledger (project_id, version, last_number) values (:project, 0, 1)")
                .param("project", project)
                .update();
        jdbc.sql("""
                        insert into ledger_entry (id, project_id, number, line_key, phase_id, entry_date, voucher_number, supplier,
                            text, net, vat, gross, charged, beyond_line, booked_by, booked_at)
                        values (:id, :project, 1, :line, :phase, current_date, 'B1', 'Leverandør', 'Tekst', 80, 20, 100, 100, false, :person, now())
                        """)
                .param("id", entry)
                .param("project", project)
                .param("line", line)
                .param("phase", ids.get("phaseId"))
                .param("person", somebody(Cast.SECRETARY).personId())
                .update();
        ids.put("versionId", approved);
        ids.put("draftId", version(budget, 3, line, costType));
        ids.put("submissionId", open);
        ids.put("costTypeId", costType);
        ids.put("lineKey", line);
        ids.put("entryId", entry);
    }

    private UUID version(UUID budget, int number, UUID line, UUID costType) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into budget_version (id, version, budget_id, number, state, created_at) values (:id, 0, :budget, :number, 'DRAFT', now())")
                .param("id", id)
                .param("budget", budget)
                .param("number", number)
                .update();
        jdbc.sql("""
                        insert into budget_line (id, version, budget_version_id, line_key, phase_id, cost_type_id, text, amount, position)
                        values (:id, 0, :version, :line, :phase, :costType, 'Projektledelse', 1000, 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("version", id)
                .param("line", line)
                .param("phase", ids.get("phaseId"))
                .param("costType", costType)
                .update();
        return id;
    }

    private void freeze(UUID version, UUID submission, String... states) {
        for (String state : states) {
            become(version, submission, state);
        }
    }

    private void become(UUID version, UUID submission, String state) {
        jdbc.sql("update budget_version set state = :state, submission_id = :submission where id = :id")
                .param("state", state)
                .param("submission", submission)
                .param("id", version)
                .update();
    }

    private UUID submission(UUID project, UUID budget, UUID version, String status) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_number, about,
                            content, content_sha256, submitted_by, submitted_at, status, closed_at)
                        values (:id, 0, :project, 'BUDGET', :budget, :version, 1, '{"phases": [{"number": 0}]}', :content,
                            encode(sha256(convert_to(:content, 'UTF8')), 'hex'), :leader, now(), :status,
                            case when :status = 'OPEN' then null else now() end)
                        """)
                .param("id", id)
                .param("project", project)
                .param("budget", budget)
                .param("version", version)
                .param("content", CONTENT)
                .param("leader", somebody(Cast.LEADER).personId())
                .param("status", status)
                .update();
        return id;
    }

    private static final String CONTENT = """
            {"before":"0.00","phases":[],"project":{"number":"T-1","title":"Det hele projekt"},"total":"0.00","vatIsCost":true,"version":"1"}""";
}
