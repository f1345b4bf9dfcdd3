package dk.fremdrift.project;

import dk.fremdrift.security.CanReadProject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The description as it stands now, as a file: a draft, and it says so. */
@Controller
class DescriptionPaperController {

    private final PaperEditions editions;
    private final PaperFiles files;

    DescriptionPaperController(PaperEditions editions, PaperFiles files) {
        this.editions = editions;
        this.files = files;
    }

    /** @param type {@code docx}; anything else is a PDF */
    @GetMapping("/projects/{id}/description/paper")
    @CanReadProject
    void show(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String type, HttpServletResponse response)
            throws IOException {
        files.send(editions.draft(id), "docx".equals(type), response);
    }
}
