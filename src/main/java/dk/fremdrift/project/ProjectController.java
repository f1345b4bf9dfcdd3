package dk.fremdrift.project;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.IsHr;
import dk.fremdrift.security.IsSignedIn;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of projects, and the registration of a new one. */
@Controller
@RequestMapping("/projects")
class ProjectController {

    private final ProjectList projects;
    private final ProjectService service;
    private final Suggestions suggestions;
    private final SavedFilters filters;

    ProjectController(ProjectList projects, ProjectService service, Suggestions suggestions, SavedFilters filters) {
        this.projects = projects;
        this.service = service;
        this.suggestions = suggestions;
        this.filters = filters;
    }

    @GetMapping
    @IsSignedIn
    String list(
            @ModelAttribute("filter") ProjectFilter filter,
            @AuthenticationPrincipal CurrentUser user,
            Authentication authentication,
            @PageableDefault(20) Pageable wanted,
            Model model) {
        Set<Role> everywhere = ProjectAccess.everywhere(authentication);
        model.addAttribute("list", Listing.here(projects.find(filter, wanted, user.accountId(), everywhere)));
        model.addAttribute("statuses", List.of(ProjectStatus.values()));
        model.addAttribute("roles", Role.inProject());
        model.addAttribute("saved", filters.findByAccountIdOrderByName(user.accountId()));
        return "project/list";
    }

    @GetMapping("/new")
    @IsHr
    String newForm(Model model) {
        model.addAttribute("form", ProjectForm.empty(suggestions.nextNumber()));
        return form(model);
    }

    @PostMapping
    @IsHr
    String create(
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            rejectTaken(service.isTaken(form.number(), null), errors);
            return failed(model);
        }
        try {
            List<String> made = suggestions.newOrganisations(form.ownerOrganisation(), form.partners());
            UUID id = service.register(form);
            flash.addFlashAttribute("newOrganisations", made);
            flash.addFlashAttribute("notice", "project.registered");
            return "redirect:/projects/" + id + "/description";
        } catch (DataIntegrityViolationException e) {
            rejectTaken(isTaken(e), errors);
            return failed(model);
        }
    }

    /** Two projects may not have one number, and only the database knows all the numbers. */
    static boolean isTaken(DataIntegrityViolationException e) {
        if (!BrokenRule.of(e).equals("project_number_once")) {
            throw e;
        }
        return true;
    }

    static void rejectTaken(boolean taken, BindingResult errors) {
        if (taken) {
            Mistakes.add(errors, "number", "project.number.taken");
        }
    }

    private String failed(Model model) {
        model.addAttribute("failed", true);
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("organisations", suggestions.organisations());
        return "project/new";
    }
}
