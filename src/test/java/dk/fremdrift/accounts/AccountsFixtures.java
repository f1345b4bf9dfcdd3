package dk.fremdrift.accounts;

import dk.fremdrift.budget.BudgetApproved;
import dk.fremdrift.budget.BudgetApproved.ApprovedLine;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A project with an approved budget, an open phase and a secretary, for the tests of the accounts. */
class AccountsFixtures {

    static final LocalDate DAY = LocalDate.of(2014, 10, 1);
    static final UUID SALARIES = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    static final UUID TEACHERS = UUID.fromString("019a0000-0000-7000-8000-000000000002");

    final UUID project;
    final UUID phase;
    final Somebody secretary;
    final List<ApprovedLine> lines = new ArrayList<>();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AccountsFixtures(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        var make = new ProjectFixtures(jdbc);
        project = make.project("Æblegrød på Århus Børnehus");
        phase = make.phase(project, 0, "OPEN");
        secretary = make.somebody();
        make.role(project, secretary, "SECRETARY");
    }

    /** An approved line in the open phase. */
    UUID line(String text, long kroner) {
        return line(phase, SALARIES, text, kroner);
    }

    UUID line(UUID inPhase, UUID costType, String text, long kroner) {
        lines.add(new ApprovedLine(Ids.next(), inPhase, costType, text, Money.kroner(kroner), lines.size()));
        approve();
        return lines.getLast().lineKey();
    }

    /** What the budget tells when the steering group has approved these lines. */
    void approve() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new BudgetApproved(project, Ids.next(), List.copyOf(lines))));
    }

    UUID phase(int number, String status) {
        return new ProjectFixtures(jdbc).phase(project, number, status);
    }

    void phaseBecomes(String status) {
        jdbc.sql("update phase set status = ? where id = ?")
                .params(status, phase)
                .update();
    }

    /** A budget version as it stands in the budget's tables, with these lines. */
    void version(String state, boolean vatIsCost, UUID... lineKeys) {
        UUID budget = jdbc.sql("""
                        insert into budget (id, version, project_id, vat_is_cost) values (:id, 0, :project, :vat)
                        on conflict (project_id) do update set vat_is_cost = :vat returning id
                        """)
                .param("id", Ids.next())
                .param("project", project)
                .param("vat", vatIsCost)
                .query((row, at) -> row.getObject(1, UUID.class))
                .single();
        UUID version = Ids.next();
        jdbc.sql("""
                        insert into budget_version (id, version, budget_id, number, state, created_at)
                        values (:id, 0, :budget, (select count(*) + 1 from budget_version where budget_id = :budget), 'DRAFT', now())
                        """).param("id", version).param("budget", budget).update();
        for (UUID key : lineKeys) {
            jdbc.sql("""
                            insert into budget_line (id, version, budget_version_id, line_key, phase_id, position)
                            values (?, 0, ?, ?, ?, 0)
                            """).params(Ids.next(), version, key, phase).update();
        }
        if (!state.equals("DRAFT")) {
            UUID submission = Ids.next();
            jdbc.sql("""
                            insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_number,
                                about, content, content_sha256, submitted_by, submitted_at, status)
                            values (:id, 0, :project, 'BUDGET', :budget, :version, 1, '{"phases": [{"number": 0}]}', '{}',
                                encode(sha256('{}'::bytea), 'hex'), :person, now(), 'OPEN')
                            """)
                    .param("id", submission)
                    .param("project", project)
                    .param("budget", budget)
                    .param("version", version)
                    .param("person", secretary.personId())
                    .update();
            if (!state.equals("SUBMITTED")) {
                jdbc.sql("update submission set status = 'DECIDED', closed_at = now() where id = ?")
                        .param(submission)
                        .update();
            }
            jdbc.sql("update budget_version set state = ?, submission_id = ? where id = ?")
                    .params(state, submission, version)
                    .update();
        }
    }

    static EntryForm voucher(UUID line, String number, long net, long vat) {
        return form(Ids.next(), line, number, Money.kroner(net), Money.kroner(vat), null, false);
    }

    static EntryForm form(
            UUID entryId,
            UUID line,
            String number,
            Money net,
            Money vat,
            @Nullable Money beyondShown,
            boolean confirmed) {
        return new EntryForm(
                entryId,
                line,
                DAY,
                number,
                "Kursuscentret",
                "Undervisning i æblegrød",
                net,
                vat,
                null,
                beyondShown != null,
                beyondShown,
                confirmed,
                confirmed);
    }
}
