package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a file with units and people of an organisation, and shows what it would do and what is wrong with it. */
@Controller
@RequestMapping("/organisations/{organisationId}/import")
@CanManageOrganisations
class ImportController {

    private static final List<String> OUTCOMES = List.of("FAULTY", "NEW", "CHANGED", "UNCHANGED");

    private final OrganisationRegister organisations;
    private final ImportPages pages;
    private final PeopleImport imports;
    private final ImportJobs jobs;

    ImportController(OrganisationRegister organisations, ImportPages pages, PeopleImport imports, ImportJobs jobs) {
        this.organisations = organisations;
        this.pages = pages;
        this.imports = imports;
        this.jobs = jobs;
    }

    /**
     * @param outcome of which the rows are shown; what makes no sense is as if it were not there
     * @param tooLarge whether a file was just sent that was far too large to be read
     */
    @GetMapping
    String show(
            @PathVariable UUID organisationId,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(required = false) @Nullable String tooLarge,
            @PageableDefault(50) Pageable wanted,
            Model model,
            HttpServletResponse response) {
        var form = new ImportForm(null, null);
        model.addAttribute("form", form);
        if (tooLarge != null) {
            Mistakes.show(model, form, "importFile", "organisation.import.tooBig");
        }
        ImportDetails details = pages.of(organisationId).orElse(null);
        model.addAttribute("details", details);
        if (details != null) {
            String chosen = OUTCOMES.contains(outcome) ? outcome : null;
            model.addAttribute("outcome", chosen);
            model.addAttribute("outcomes", OUTCOMES);
            model.addAttribute("list", Listing.here(pages.rows(details.id(), chosen, wanted)));
            if (details.isAtWork()) {
                response.setHeader("Refresh", "2");
            }
        }
        return page(organisationId, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID organisationId,
            @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        organisations.get(organisationId);
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            model.addAttribute("details", null);
            return page(organisationId, model);
        }
        MultipartFile typed = Objects.requireNonNull(form.importFile());
        String name = Objects.requireNonNullElse(typed.getOriginalFilename(), "");
        try {
            jobs.read(typed, () -> imports.receive(organisationId, name), form.chosen());
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/organisations/" + organisationId + "/import";
    }

    private String page(UUID organisationId, Model model) {
        model.addAttribute("organisation", organisations.get(organisationId));
        model.addAttribute("mostBytes", ImportForm.MOST_BYTES);
        return "organisation/import";
    }
}
