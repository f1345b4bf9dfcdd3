package dk.fremdrift.project;

import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A frozen version as a file, made again from what was frozen, with the signatures it has by now. */
@Controller
class DescriptionVersionPaperController {

    private final DescriptionVersions versions;
    private final PaperEditions editions;
    private final PaperFiles files;

    DescriptionVersionPaperController(DescriptionVersions versions, PaperEditions editions, PaperFiles files) {
        this.versions = versions;
        this.editions = editions;
        this.files = files;
    }

    /** @param type {@code docx}; anything else is a PDF */
    @GetMapping("/projects/{id}/description/versions/{editionId}/paper")
    @CanReadProject
    void show(
            @PathVariable UUID id,
            @PathVariable UUID editionId,
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(required = false) @Nullable String type,
            HttpServletResponse response)
            throws IOException {
        PaperEdition edition = editions.frozen(versions.find(id, editionId, user.accountId()));
        files.send(edition, "docx".equals(type), response);
    }
}
