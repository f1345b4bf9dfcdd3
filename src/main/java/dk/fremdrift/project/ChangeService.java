package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.decision.Proposal;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.organisation.People;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes changes of a project and puts them forward to the steering group. */
@Service
@Transactional
class ChangeService {

    private static final String SUBJECT = "change";

    private final ProjectChanges changes;
    private final Projects projects;
    private final ChangeContents contents;
    private final SubmissionService submissions;
    private final People people;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ChangeService(
            ProjectChanges changes,
            Projects projects,
            ChangeContents contents,
            SubmissionService submissions,
            People people,
            JdbcClient jdbc,
            AuditTrail audit) {
        this.changes = changes;
        this.projects = projects;
        this.contents = contents;
        this.submissions = submissions;
        this.people = people;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @throws ConflictException if nothing of the kind can change in the project as it stands */
    UUID draft(UUID projectId, ChangeForm form) {
        projects.findLocked(projectId); // so that two get two numbers
        var change = new ProjectChange(projectId, changes.lastNumber(projectId) + 1, form, partner(form));
        contents.of(change, 1);
        changes.saveAndFlush(change);
        record("project.changeDrafted", change, null, change.form());
        return change.getId();
    }

    /**
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     * @throws ConflictException if it is no draft any more, or cannot be done to the project as it stands
     */
    void revise(UUID projectId, UUID changeId, ChangeForm form) {
        ProjectChange change = find(projectId, changeId);
        change.requireDraft();
        if (!Objects.equals(change.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(ProjectChange.class, changeId);
        }
        ChangeForm before = change.form();
        change.revise(form, partner(form));
        contents.of(change, 1);
        changes.saveAndFlush(change);
        record("project.changeRevised", change, before, change.form());
    }

    /** @throws ConflictException if it has been submitted: then it stays */
    void delete(UUID projectId, UUID changeId) {
        ProjectChange change = find(projectId, changeId);
        change.requireDraft();
        if (submitted(changeId) > 0) {
            throw new ConflictException("project.change.deletion.notPossible");
        }
        changes.delete(change);
        changes.flush();
        record("project.changeDeleted", change, change.form(), null);
    }

    /**
     * Freezes what the change does to the project as it stands, and puts it forward.
     *
     * @throws ConflictException if it is no draft any more, does something else than the page showed, cannot be done to the
     *     project as it stands, is about time while the plan awaits a decision or about whom to ask, or nobody but the
     *     submitter and the leaders could vote
     */
    void submit(UUID projectId, UUID changeId, SubmissionNoteForm form, UUID personId) {
        projects.findLocked(projectId);
        ProjectChange change = find(projectId, changeId);
        change.requireDraft();
        int number = submitted(changeId) + 1;
        if (change.getKind() == ChangeKind.TIME && changes.isPlanOpen(projectId)) {
            throw new ConflictException("project.change.planOpen");
        }
        requireFreezable(change);
        FrozenChange frozen = contents.of(change, number);
        if (!frozen.hash().equals(form.shown())) {
            throw new ConflictException("project.submission.unseen");
        }
        submissions.submit(new Proposal(
                projectId,
                ChangeSubjectView.KIND,
                changeId,
                Ids.next(),
                number,
                contents.name(change, frozen).about(),
                CanonicalJson.write(frozen.content()),
                form.note(),
                personId));
        change.submit();
        changes.saveAndFlush(change);
        audit.record("project.changeSubmitted", SUBJECT, changeId, projectId, detail(change));
    }

    // A draft from before may still be about a section whose words are not to be kept for ever
    private static void requireFreezable(ProjectChange change) {
        SectionKind section = change.form().changeSection();
        if (section != null && !section.isFrozenAsText()) {
            throw new ConflictException("project.change.problem.people");
        }
    }

    private @Nullable UUID partner(ChangeForm form) {
        String name = Texts.clean(form.changePartner());
        return name == null ? null : people.assureOrganisation(name);
    }

    private int submitted(UUID changeId) {
        return jdbc.sql("select count(*) from submission where subject_kind = :kind and subject_id = :change")
                .param("kind", ChangeSubjectView.KIND)
                .param("change", changeId)
                .query(Integer.class)
                .single();
    }

    private ProjectChange find(UUID projectId, UUID changeId) {
        return changes.findByIdAndProjectId(changeId, projectId)
                .orElseThrow(() -> new NotFoundException("Change", changeId));
    }

    private void record(String action, ProjectChange change, @Nullable ChangeForm before, @Nullable ChangeForm after) {
        audit.changed(action, SUBJECT, change.getId(), change.getProjectId(), detail(change), before, after);
    }

    private static Map<String, String> detail(ProjectChange change) {
        return Map.of("number", String.valueOf(change.getNumber()));
    }
}
