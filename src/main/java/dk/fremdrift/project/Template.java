package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What projects are begun from again and again: a copy of parts, and no project itself. */
@Entity
@Table(name = "project_template")
class Template {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private String name;

    private @Nullable String text;

    /** A blueprint as {@link BlueprintContent} writes it. */
    private String content;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Template() {}

    @SuppressWarnings("NullAway.Init") // describe sets the name
    Template(TemplateForm form, String content, Instant at) {
        describe(form, at);
        this.content = content;
    }

    void describe(TemplateForm form, Instant at) {
        name = form.templateName().strip();
        text = Texts.clean(form.templateText());
        changedAt = at;
    }

    UUID getId() {
        return id;
    }

    String getContent() {
        return content;
    }

    TemplateForm form() {
        return new TemplateForm(name, text, version);
    }
}
