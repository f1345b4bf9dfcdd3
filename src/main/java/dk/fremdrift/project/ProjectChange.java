package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a project that the steering group is asked for, with what it will change as data. */
@Entity
class ProjectChange {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private int number;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ChangeState state = ChangeState.DRAFT;

    private String reason;

    private @Nullable String consequence;

    private @Nullable UUID targetPhaseId;

    @Enumerated(EnumType.STRING)
    private @Nullable MoveKind moveKind;

    private @Nullable Integer moveMonths;

    private @Nullable String newWords;

    private @Nullable LocalDate newFrom;

    private @Nullable LocalDate newTo;

    @Enumerated(EnumType.STRING)
    private @Nullable SectionKind section;

    private @Nullable String newText;

    @Enumerated(EnumType.STRING)
    private @Nullable PartnerAction partnerAction;

    private @Nullable UUID partnerId;

    /** What was typed, which may be one of several names. */
    private @Nullable String partnerName;

    private @Nullable String partnerRole;

    /** Why it was not carried out although it was approved, as the key of a message. */
    private @Nullable String problem;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ProjectChange() {}

    @SuppressWarnings("NullAway.Init") // revise sets the rest
    ProjectChange(UUID projectId, int number, ChangeForm form, @Nullable UUID partner) {
        this.projectId = projectId;
        this.number = number;
        this.kind = form.changeKind();
        revise(form, partner);
    }

    /**
     * @param partner the organisation that joins or leaves, if one does
     * @throws ConflictException if it is no draft any more
     */
    final void revise(ChangeForm form, @Nullable UUID partner) {
        requireDraft();
        reason = form.changeReason().strip();
        consequence = Texts.clean(form.consequence());
        boolean time = kind == ChangeKind.TIME;
        targetPhaseId = time ? form.targetPhase() : null;
        moveKind = time ? form.moveKind() : null;
        moveMonths = time ? form.moveMonths() : null;
        newWords = time ? Texts.clean(form.newWords()) : null;
        newFrom = time ? form.newFrom() : null;
        newTo = time ? form.newTo() : null;
        boolean scope = kind == ChangeKind.SCOPE;
        section = scope ? form.changeSection() : null;
        newText = scope ? Texts.clean(form.newText()) : null;
        boolean partners = kind == ChangeKind.PARTNERS;
        partnerAction = partners ? form.partnerAction() : null;
        partnerId = partners ? partner : null;
        partnerName = partners ? Texts.clean(form.changePartner()) : null;
        partnerRole = partners ? Texts.clean(form.changePartnerRole()) : null;
    }

    ChangeForm form() {
        return new ChangeForm(
                kind,
                targetPhaseId,
                moveKind,
                moveMonths,
                newWords,
                newFrom,
                newTo,
                section,
                newText,
                partnerAction,
                partnerName,
                partnerRole,
                reason,
                consequence,
                version);
    }

    /** @throws ConflictException if it is no draft any more */
    void submit() {
        requireDraft();
        state = ChangeState.SUBMITTED;
    }

    /** Sent back by the group, or taken back by the submitter: it may be mended and submitted anew. */
    void comeBack() {
        end(ChangeState.DRAFT, null);
    }

    /** The steering group has said no. */
    void reject() {
        end(ChangeState.REJECTED, null);
    }

    /**
     * The steering group has said yes.
     *
     * @param why what kept it from being carried out, or none: it is
     */
    void approve(@Nullable String why) {
        end(why == null ? ChangeState.APPLIED : ChangeState.NOT_APPLIED, why);
    }

    void requireDraft() {
        if (state != ChangeState.DRAFT) {
            throw new ConflictException("project.change.frozen");
        }
    }

    private void end(ChangeState next, @Nullable String why) {
        if (state != ChangeState.SUBMITTED) {
            throw new ConflictException("project.change.frozen");
        }
        state = next;
        problem = why;
    }

    /** How a period moves, in a change of time. */
    Move move() {
        return new Move(Objects.requireNonNull(moveKind), moveMonths, newWords, newFrom, newTo);
    }

    /** Names this change in the history of what it does to the project. */
    Map<String, String> asCause() {
        return Map.of("byChange", String.valueOf(number));
    }

    /** The same of a change of time, with how it moves what it is about. */
    Map<String, String> asCause(Shift shift) {
        var cause = shift.asDetail();
        cause.putAll(asCause());
        return cause;
    }

    /** The organisation that joins or leaves, in a change of partners. */
    @Nullable UUID getPartnerId() {
        return partnerId;
    }

    UUID getId() {
        return id;
    }

    @Nullable Long getVersion() {
        return version;
    }

    UUID getProjectId() {
        return projectId;
    }

    int getNumber() {
        return number;
    }

    ChangeKind getKind() {
        return kind;
    }

    ChangeState getState() {
        return state;
    }

    @Nullable String getProblem() {
        return problem;
    }
}
