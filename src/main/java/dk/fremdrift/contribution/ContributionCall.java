package dk.fremdrift.contribution;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call for contributions to a project, open until the end of a day. */
@Entity
class ContributionCall {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private String title;

    private String text;

    private LocalDate openUntil;

    private boolean several;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ContributionCall() {}

    @SuppressWarnings("NullAway.Init") // revise sets the rest
    ContributionCall(UUID projectId, CallForm form, Instant createdAt) {
        this.projectId = projectId;
        this.createdAt = createdAt;
        revise(form);
    }

    CallForm form(List<String> kinds) {
        return new CallForm(title, text, String.join("\n", kinds), openUntil, several, version);
    }

    void revise(CallForm form) {
        title = form.callTitle().strip();
        text = Objects.requireNonNull(Texts.clean(form.callText()));
        openUntil = form.openUntil();
        several = form.isSeveral();
    }

    /** Whether something can be handed in on the day. */
    boolean isOpenOn(LocalDate day) {
        return !day.isAfter(openUntil);
    }

    boolean isSeveral() {
        return several;
    }

    UUID getId() {
        return id;
    }

    UUID getProjectId() {
        return projectId;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
