package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section of a project's description that somebody has begun or set aside. */
@Entity
class DescriptionSection {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private SectionKind kind;

    @Enumerated(EnumType.STRING)
    private SectionState state = SectionState.BEGUN;

    private @Nullable String text;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DescriptionSection() {}

    DescriptionSection(UUID projectId, SectionKind kind) {
        this.projectId = projectId;
        this.kind = kind;
    }

    void write(SectionForm form) {
        state = form.sectionState();
        text = Texts.clean(form.text());
    }

    /** What it says now, as its form. */
    SectionForm form() {
        return new SectionForm(text, state, version);
    }

    UUID getId() {
        return id;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
