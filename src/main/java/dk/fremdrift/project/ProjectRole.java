package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's role in a project, from a day, perhaps to a day. May be held by words or an organisation instead of a person, or
 * be vacant: needed, with nobody in it yet; an organisation is then where somebody is to come from.
 */
@Entity
class ProjectRole {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private RoleKind kind;

    private @Nullable UUID personId;

    private @Nullable String words;

    private @Nullable UUID organisationId;

    private boolean vacant;

    @Embedded
    private @Nullable Tenure tenure;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ProjectRole() {}

    ProjectRole(
            UUID projectId,
            RoleForm form,
            @Nullable LocalDate firstDay,
            @Nullable UUID personId,
            @Nullable UUID organisationId) {
        this.projectId = projectId;
        this.kind = form.kind();
        give(form, firstDay, personId, organisationId);
    }

    /** A role that is needed and that nobody has yet. */
    static ProjectRole vacant(UUID projectId, RoleForm form, @Nullable UUID organisation) {
        var role = new ProjectRole(projectId, form, form.validFrom(), null, organisation);
        role.vacant = true;
        return role;
    }

    /** Whether somebody is still to come into it. */
    boolean isToFill(LocalDate today) {
        return vacant && !tenure().isOver(today);
    }

    /** Somebody has it, from a day. */
    final void give(
            RoleForm form, @Nullable LocalDate firstDay, @Nullable UUID personId, @Nullable UUID organisationId) {
        this.personId = personId;
        this.words = Texts.clean(form.words());
        this.organisationId = organisationId;
        this.vacant = false;
        this.tenure = new Tenure(firstDay, form.validTo());
    }

    /**
     * Takes what was written wrongly about it.
     *
     * @throws ConflictException if it is over already
     */
    void correct(RoleCorrectionForm form, @Nullable UUID organisation, LocalDate today) {
        tenure().beganOn(form.validFrom(), today);
        words = Texts.clean(form.words());
        organisationId = organisation;
        vacant = vacant && words == null;
    }

    /**
     * The role counts to the end of that day.
     *
     * @throws ConflictException if it is over already
     */
    void endOn(LocalDate lastDay, LocalDate today) {
        tenure().endOn(lastDay, today);
    }

    /**
     * The role counts no more, from this moment.
     *
     * @throws ConflictException if it is over already
     */
    void endNow(LocalDate today, Instant now) {
        tenure().endNow(today, now);
    }

    /**
     * A role as the history keeps it.
     *
     * @param vacant only said of a role that is
     */
    record Facts(
            RoleKind kind,
            @Nullable UUID person,
            @Nullable String words,
            @Nullable UUID organisation,
            @Nullable Boolean vacant,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    Facts facts() {
        return new Facts(
                kind,
                personId,
                words,
                organisationId,
                vacant ? true : null,
                tenure().getValidFrom(),
                tenure().getValidTo());
    }

    private Tenure tenure() {
        tenure = Tenure.orUnknown(tenure);
        return tenure;
    }

    UUID getId() {
        return id;
    }

    @Nullable UUID getPersonId() {
        return personId;
    }

    RoleKind getKind() {
        return kind;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
