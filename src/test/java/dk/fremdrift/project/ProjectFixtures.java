package dk.fremdrift.project;

import dk.fremdrift.security.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Makes projects, phases, roles, seats and people for the tests of every feature, straight in the database:
 *
 * <pre>
 * var make = new ProjectFixtures(jdbc);
 * UUID project = make.project("Et projekt");
 * UUID phase = make.phase(project, 0, "OPEN");
 * Somebody leader = make.somebody();
 * make.role(project, leader, "LEADER");
 * mvc.get().uri("/projects/{id}/budget", project).with(leader.signedIn())
 * </pre>
 */
public class ProjectFixtures {

    private static final LocalDate LONG_AGO = LocalDate.of(2014, 9, 23);

    private final JdbcClient jdbc;

    public ProjectFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person with an account. */
    public record Somebody(UUID personId, UUID accountId, String username, String name, JdbcClient jdbc) {

        /** The request is made by this person, who gets the given global roles ({@code HR}, {@code AUDITOR} …) first. */
        public RequestPostProcessor signedIn(String... globalRoles) {
            for (String role : globalRoles) {
                jdbc.sql("""
                                insert into account_role (id, version, account_id, role, valid_from)
                                values (gen_random_uuid(), 0, :account, :role, date '2000-01-01')
                                on conflict do nothing
                                """).param("account", accountId).param("role", role).update();
            }
            // What somebody may do is read from the database at every request, not from here
            var user = new CurrentUser(accountId, username, name);
            return SecurityMockMvcRequestPostProcessors.authentication(
                    UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        }
    }

    /** A running project of any number. */
    public UUID project(String title) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into project (id, version, number, title, status, created_at)
                        values (:id, 0, :number, :title, 'RUNNING', now())
                        """)
                .param("id", id)
                .param("number", "T-" + id.toString().substring(0, 13))
                .param("title", title)
                .update();
        return id;
    }

    /** A section of the description that is begun; the kind is {@code PURPOSE}, {@code BACKGROUND} … */
    public UUID section(UUID project, String kind, String text) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into description_section (id, version, project_id, kind, state, text)
                        values (:id, 0, :project, :kind, 'BEGUN', :text)
                        """)
                .param("id", id)
                .param("project", project)
                .param("kind", kind)
                .param("text", text)
                .update();
        return id;
    }

    /** A success criterion of the project. */
    public UUID criterion(UUID project, String title) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into description_item (id, version, project_id, section, position, title, certainty, criterion_kind, achievement)
                        values (:id, 0, :project, 'SUCCESS_CRITERIA', 1, :title, 'PLANNED', 'EFFECT', 'OPEN')
                        """)
                .param("id", id)
                .param("project", project)
                .param("title", title)
                .update();
        return id;
    }

    /** A planned activity in the phase. */
    public UUID activity(UUID project, UUID phase, String title) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into activity (id, version, project_id, phase_id, kind, title, certainty, status, position)
                        values (:id, 0, :project, :phase, 'ACTIVITY', :title, 'PLANNED', 'NOT_BEGUN', 0)
                        """)
                .param("id", id)
                .param("project", project)
                .param("phase", phase)
                .param("title", title)
                .update();
        return id;
    }

    /** Somebody in words who takes part in the phase. */
    public UUID participant(UUID project, UUID phase, String words) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into phase_participant (id, version, project_id, phase_id, words, position)
                        values (:id, 0, :project, :phase, :words, 1)
                        """)
                .param("id", id)
                .param("project", project)
                .param("phase", phase)
                .param("words", words)
                .update();
        return id;
    }

    /** The draft of a change that lets the project rest. */
    public UUID change(UUID project, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into project_change (id, version, project_id, number, kind, state, reason)
                        values (:id, 0, :project, 1, 'PAUSE', 'DRAFT', :reason)
                        """)
                .param("id", id)
                .param("project", project)
                .param("reason", reason)
                .update();
        return id;
    }

    /** A phase; the status is {@code PLANNED}, {@code OPEN} or {@code CLOSED}. */
    public UUID phase(UUID project, @Nullable Integer number, String status) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into phase (id, version, project_id, number, title, status, position)
                        values (:id, 0, :project, :number, :title, :status, 0)
                        """)
                .param("id", id)
                .param("project", project)
                .param("number", number)
                .param("title", "Fase med nummer " + number)
                .param("status", status)
                .update();
        return id;
    }

    /** Something of no kind in particular that somebody has put forward to the steering group, which is to decide on it. */
    public UUID awaiting(UUID project, Somebody submitter) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_number, about,
                            content, content_sha256, submitted_by, submitted_at, status)
                        values (:id, 0, :project, 'PROBE', gen_random_uuid(), gen_random_uuid(), 1, '{"subject": "Noget at beslutte"}', '{}',
                            encode(sha256(convert_to('{}', 'UTF8')), 'hex'), :submitter, now(), 'OPEN')
                        """)
                .param("id", id)
                .param("project", project)
                .param("submitter", submitter.personId())
                .update();
        return id;
    }

    /** What somebody has put forward to the steering group, and how it was decided; the content is canonical. */
    public UUID decided(UUID project, Somebody submitter, String kind, String content, String outcome) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_number, about,
                            content, content_sha256, submitted_by, submitted_at, status, closed_at)
                        values (:id, 0, :project, :kind, :project, :id, 1, '{"number": 1, "kind": "PAUSE", "phases": [{"number": 0}]}', :content,
                            encode(sha256(convert_to(:content, 'UTF8')), 'hex'), :submitter, now(), 'DECIDED', now())
                        """)
                .param("id", id)
                .param("project", project)
                .param("kind", kind)
                .param("content", content)
                .param("submitter", submitter.personId())
                .update();
        jdbc.sql("""
                        insert into decision (id, submission_id, outcome, rule, electorate, decided_at)
                        values (gen_random_uuid(), :submission, :outcome, 'MAJORITY', 1, now())
                        """).param("submission", id).param("outcome", outcome).update();
        return id;
    }

    /** A new person with a new account. */
    public Somebody somebody() {
        UUID person = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        String username = "u" + account.toString().substring(0, 13);
        jdbc.sql("""
                        insert into account (id, version, username, email, display_name, locked, language, created_at)
                        values (:id, 0, :username, :email, :username, false, 'da', now())
                        """)
                .param("id", account)
                .param("username", username)
                .param("email", username + "@test.example")
                .update();
        jdbc.sql("""
                        insert into person (id, version, name, email, account_id)
                        values (:id, 0, :name, :email, :account)
                        """)
                .param("id", person)
                .param("name", username)
                .param("email", username + "@test.example")
                .param("account", account)
                .update();
        return new Somebody(person, account, username, username, jdbc);
    }

    /** The person has the role ({@code LEADER}, {@code SECRETARY} …) from long ago, with no end. */
    public UUID role(UUID project, Somebody somebody, String kind) {
        return role(project, somebody, kind, LONG_AGO, null);
    }

    /** The person has the role from the first to the last day. */
    public UUID role(UUID project, Somebody somebody, String kind, LocalDate from, @Nullable LocalDate to) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into project_role (id, version, project_id, kind, person_id, valid_from, valid_to)
                        values (:id, 0, :project, :kind, :person, :from, :to)
                        """)
                .param("id", id)
                .param("project", project)
                .param("kind", kind)
                .param("person", somebody.personId())
                .param("from", from)
                .param("to", to)
                .update();
        return id;
    }

    /** An empty seat in the steering group. */
    public UUID seat(UUID project, boolean chair) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into seat (id, version, project_id, title, chair, position)
                        values (:id, 0, :project, :title, :chair,
                            (select count(*) from seat where project_id = :project))
                        """)
                .param("id", id)
                .param("project", project)
                .param("title", chair ? "Formand" : "Medlem")
                .param("chair", chair)
                .update();
        return id;
    }

    /** A new seat that the person holds from long ago, with no end. */
    public UUID seat(UUID project, Somebody holder, boolean chair) {
        UUID seat = seat(project, chair);
        hold(seat, holder, "HOLDER", LONG_AGO, null);
        return seat;
    }

    /** The person sits in the seat, as {@code HOLDER} or {@code DEPUTY}, from the first to the last day. */
    public UUID hold(UUID seat, Somebody somebody, String kind, LocalDate from, @Nullable LocalDate to) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into seat_holder (id, version, project_id, seat_id, person_id, kind, valid_from, valid_to)
                        select :id, 0, project_id, id, :person, :kind, :from, :to from seat where id = :seat
                        """)
                .param("id", id)
                .param("seat", seat)
                .param("person", somebody.personId())
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .update();
        return id;
    }
}
