package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forgets an import with its rows; what it has taken over stays. */
@Controller
@RequestMapping("/organisations/{organisationId}/import/deletion")
@CanManageOrganisations
class ImportDeletionController {

    private final ImportPages pages;
    private final PeopleImport imports;

    ImportDeletionController(ImportPages pages, PeopleImport imports) {
        this.pages = pages;
        this.imports = imports;
    }

    /** @param shown the import that the page has shown: another one that came after it is not meant */
    @PostMapping
    String create(
            @PathVariable UUID organisationId,
            @RequestParam(required = false) @Nullable UUID shown,
            RedirectAttributes flash) {
        try {
            pages.of(organisationId)
                    .map(ImportDetails::id)
                    .filter(id -> id.equals(shown))
                    .ifPresent(imports::remove);
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/organisations/" + organisationId + "/import";
    }
}
