package dk.fremdrift.organisation;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of an organisation, perhaps below another part: a department, a school, a day-care centre. */
@Entity
class Unit {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID organisationId;

    private @Nullable UUID parentId;

    private String name;

    private @Nullable String kind;

    private @Nullable String place;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Unit() {}

    @SuppressWarnings("NullAway.Init") // describe sets the name
    Unit(UUID organisationId, UnitForm form) {
        this.organisationId = organisationId;
        describe(form);
    }

    void describe(UnitForm form) {
        parentId = form.parentId();
        name = form.unitName().strip();
        kind = Texts.clean(form.unitKind());
        place = Texts.clean(form.place());
    }

    UnitForm form() {
        return new UnitForm(name, parentId, kind, place, version);
    }

    UUID getId() {
        return id;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
