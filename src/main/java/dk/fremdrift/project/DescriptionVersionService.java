package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.decision.Proposal;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.organisation.People;
import dk.fremdrift.project.DescriptionVersion.Submitted;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a description, has it signed, and puts it forward to the steering group. */
@Service
@Transactional
class DescriptionVersionService {

    private static final String SUBJECT = "descriptionVersion";

    private final DescriptionPapers papers;
    private final FrozenWords words;
    private final DescriptionVersions versions;
    private final Projects projects;
    private final People people;
    private final SubmissionService submissions;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DescriptionVersionService(
            DescriptionPapers papers,
            FrozenWords words,
            DescriptionVersions versions,
            Projects projects,
            People people,
            SubmissionService submissions,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.papers = papers;
        this.words = words;
        this.versions = versions;
        this.projects = projects;
        this.people = people;
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Freezes the description as it stands at this moment.
     *
     * @throws ConflictException if nothing has changed since the latest version
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public UUID freeze(UUID projectId, UUID personId) {
        FrozenWords.Freezing naming = words.freezing(projectId);
        String content = PaperContent.write(papers.of(projectId, naming));
        Latest latest = latest(projectId);
        if (Sha256.hex(content).equals(latest.sha256())) {
            throw new ConflictException("project.version.unchanged");
        }
        UUID id = Ids.next();
        insert(id, projectId, latest.number() + 1, content, personId);
        naming.people().forEach((person, name) -> name(id, person, name));
        audit.changed(
                "project.descriptionFrozen",
                SUBJECT,
                id,
                projectId,
                Map.of("number", String.valueOf(latest.number() + 1)),
                latest.number() == 0 ? null : new Frozen(latest.number()),
                new Frozen(latest.number() + 1));
        return id;
    }

    /** The version that is the latest one, as the history tells of it. */
    record Frozen(int descriptionVersion) {}

    /** Who has signed, and what the signature on paper says, as the history tells of it. */
    record Signed(UUID signer, @Nullable String paperWords) {}

    private record Latest(int number, @Nullable String sha256) {}

    private Latest latest(UUID projectId) {
        return jdbc.sql("""
                        select number, content_sha256 from description_version
                        where project_id = :project order by number desc limit 1
                        """)
                .param("project", projectId)
                .query((row, index) -> new Latest(row.getInt("number"), row.getString("content_sha256")))
                .optional()
                .orElse(new Latest(0, null));
    }

    private void insert(UUID id, UUID projectId, int number, String content, UUID personId) {
        try {
            jdbc.sql("""
                            insert into description_version (id, project_id, number, content, content_sha256, frozen_by, frozen_at)
                            values (:id, :project, :number, :content, :sha256, :person, :at)
                            """)
                    .param("id", id)
                    .param("project", projectId)
                    .param("number", number)
                    .param("content", content)
                    .param("sha256", Sha256.hex(content))
                    .param("person", personId)
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        } catch (DataIntegrityViolationException e) {
            // Two clicks at once: the other one was first
            throw BrokenRule.of(e).equals("description_version_number_once")
                    ? new ConflictException("project.version.unchanged")
                    : e;
        }
    }

    private void name(UUID versionId, UUID personId, String name) {
        jdbc.sql("insert into description_version_name (version_id, person_id, name) values (:version, :person, :name)")
                .param("version", versionId)
                .param("person", personId)
                .param("name", name)
                .update();
    }

    /**
     * Signs the version as the leader or the owner that the person is today.
     *
     * @throws ConflictException if the person has signed it already, or is neither
     */
    void sign(UUID projectId, UUID versionId, UUID personId) {
        sign("project.descriptionSigned", projectId, versionId, personId, null, null);
    }

    /**
     * Records that one of those who are to sign the version has done so on paper.
     *
     * @throws ConflictException if the person has signed it already, or is neither leader nor owner
     */
    void recordSigned(UUID projectId, UUID versionId, SignatureForm form, UUID recordedBy) {
        sign(
                "project.descriptionSignatureRecorded",
                projectId,
                versionId,
                form.signer(),
                form.paperWords().strip(),
                recordedBy);
    }

    private void sign(
            String action,
            UUID projectId,
            UUID versionId,
            UUID personId,
            @Nullable String paperWords,
            @Nullable UUID recordedBy) {
        try {
            int signed = jdbc.sql("""
                            insert into description_signature (id, version_id, content_sha256, person_id, role, organisation,
                                signed_at, paper_words, recorded_by)
                            select :id, v.id, v.content_sha256, p.person_id, r.kind, o.name, :at, :words, :recorder
                            from description_version v
                            join project_role r on r.project_id = v.project_id
                            join person_now p on p.id = r.person_id
                            left join lateral employment_on(p.id, :today) job on true
                            left join organisation o on o.id = coalesce(r.organisation_id, job.organisation_id)
                            where v.id = :version and v.project_id = :project and p.person_id = :person
                              and r.kind in ('LEADER', 'OWNER') and counts_on(:today, r.valid_from, r.valid_to, r.ended_at)
                            order by r.kind limit 1
                            """)
                    .param("id", Ids.next())
                    .param("version", versionId)
                    .param("project", projectId)
                    .param("person", personId)
                    .param("at", OffsetDateTime.now(clock))
                    .param("words", paperWords)
                    .param("recorder", recordedBy)
                    .param("today", LocalDate.now(clock))
                    .update();
            if (signed == 0) {
                throw new ConflictException("project.version.notASigner");
            }
            audit.changed(action, SUBJECT, versionId, projectId, Map.of(), null, new Signed(personId, paperWords));
        } catch (DataIntegrityViolationException e) {
            throw BrokenRule.of(e).equals("description_signature_once")
                    ? new ConflictException("project.version.signedAlready")
                    : e;
        }
    }

    /**
     * Puts the version forward to the steering group.
     *
     * @return the submission's id
     * @throws ConflictException if there is a newer one, it was put forward already, another version awaits a decision, or
     *     nobody else could vote
     */
    UUID submit(UUID projectId, UUID versionId, @Nullable String note, CurrentUser user) {
        projects.findLocked(projectId);
        DescriptionVersion version = versions.find(projectId, versionId, user.accountId());
        if (!version.latest()) {
            throw new ConflictException("project.version.newer");
        }
        Submitted before = version.submitted();
        if (before != null && before.standing()) {
            throw new ConflictException("project.version.submittedAlready");
        }
        return submissions.submit(new Proposal(
                projectId,
                DescriptionSubjectView.KIND,
                projectId,
                version.id(),
                version.number(),
                Map.of(),
                version.content(),
                note,
                people.ofAccount(user.accountId())));
    }
}
