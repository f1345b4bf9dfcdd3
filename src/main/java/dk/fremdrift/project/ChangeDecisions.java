package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.decision.DecisionMade;
import dk.fremdrift.decision.SubmissionWithdrawn;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a decision does to a change, and the approved change to the project, in the transaction in which it falls. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeDecisions {

    private record Submitted(String content, UUID by) {}

    private final ProjectChanges changes;
    private final Projects projects;
    private final ChangeContents contents;
    private final FrozenChangeReader reader;
    private final ChangeExecution execution;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ChangeDecisions(
            ProjectChanges changes,
            Projects projects,
            ChangeContents contents,
            FrozenChangeReader reader,
            ChangeExecution execution,
            JdbcClient jdbc,
            AuditTrail audit) {
        this.changes = changes;
        this.projects = projects;
        this.contents = contents;
        this.reader = reader;
        this.execution = execution;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @EventListener
    void on(DecisionMade decision) {
        if (!decision.subjectKind().equals(ChangeSubjectView.KIND)) {
            return;
        }
        ProjectChange change = locked(decision.subjectId());
        switch (decision.outcome()) {
            case APPROVED -> approve(change, decision);
            case SENT_BACK -> change.comeBack();
            case REJECTED -> change.reject();
        }
        save(change);
    }

    @EventListener
    void on(SubmissionWithdrawn withdrawn) {
        if (withdrawn.subjectKind().equals(ChangeSubjectView.KIND)) {
            ProjectChange change = locked(withdrawn.subjectId());
            change.comeBack();
            save(change);
        }
    }

    // The decision stands in any case: what the group has not seen is not written over, and everybody is told
    private void approve(ProjectChange change, DecisionMade decision) {
        projects.findLocked(change.getProjectId());
        Submitted submitted = submitted(decision.submissionId());
        FrozenChange approved = reader.read(submitted.content()).about(change.getPartnerId());
        String problem = problem(change, approved);
        change.approve(problem);
        if (problem == null) {
            applied(change, decision);
            execution.carryOut(change, approved, submitted.by());
        }
    }

    private @Nullable String problem(ProjectChange change, FrozenChange approved) {
        try {
            FrozenChange now = contents.of(change, Integer.parseInt(approved.version()));
            return now.doesTheSameAs(approved) ? null : "project.change.problem.meanwhile";
        } catch (ConflictException e) {
            return e.messageKey();
        }
    }

    // First of all: the database lets it happen once
    private void applied(ProjectChange change, DecisionMade decision) {
        jdbc.sql("""
                        insert into project_change_application (change_id, submission_id, applied_at)
                        values (:change, :submission, :at)
                        """)
                .param("change", change.getId())
                .param("submission", decision.submissionId())
                .param("at", OffsetDateTime.ofInstant(decision.decidedAt(), ZoneOffset.UTC))
                .update();
    }

    private Submitted submitted(UUID submissionId) {
        return jdbc.sql("select content, submitted_by from submission where id = :id")
                .param("id", submissionId)
                .query((row, index) ->
                        new Submitted(row.getString("content"), row.getObject("submitted_by", UUID.class)))
                .single();
    }

    private ProjectChange locked(UUID changeId) {
        return changes.findLocked(changeId).orElseThrow(() -> new NotFoundException("Change", changeId));
    }

    private void save(ProjectChange change) {
        changes.saveAndFlush(change);
        audit.record(
                "project.changeDecided",
                "change",
                change.getId(),
                change.getProjectId(),
                Map.of(
                        "number",
                        String.valueOf(change.getNumber()),
                        "state",
                        change.getState().name()));
    }
}
