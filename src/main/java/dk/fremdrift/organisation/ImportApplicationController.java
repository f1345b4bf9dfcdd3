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

/** Takes over the rows without faults. */
@Controller
@RequestMapping("/organisations/{organisationId}/import/application")
@CanManageOrganisations
class ImportApplicationController {

    private final ImportPages pages;
    private final PeopleImport imports;
    private final ImportJobs jobs;

    ImportApplicationController(ImportPages pages, PeopleImport imports, ImportJobs jobs) {
        this.pages = pages;
        this.imports = imports;
        this.jobs = jobs;
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
                    .ifPresentOrElse(
                            id -> {
                                imports.begin(id);
                                jobs.apply(id);
                            },
                            () -> {
                                throw new ConflictException("organisation.import.nothingToApply");
                            });
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/organisations/" + organisationId + "/import";
    }
}
