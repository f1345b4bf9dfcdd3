package dk.fremdrift.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text that the law wants public and the authority writes: privacy notice, accessibility statement. */
@Entity
class PublicPage {

    @Id
    private String key;

    @Version
    private @Nullable Long version;

    private String textDa;

    private String textEn;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA; the pages are made by the migration
    protected PublicPage() {}

    void rewrite(String danish, String english, Instant at) {
        textDa = danish;
        textEn = english;
        updatedAt = at;
    }

    String getKey() {
        return key;
    }

    @Nullable Long getVersion() {
        return version;
    }

    String getTextDa() {
        return textDa;
    }

    String getTextEn() {
        return textEn;
    }

    Instant getUpdatedAt() {
        return updatedAt;
    }
}
