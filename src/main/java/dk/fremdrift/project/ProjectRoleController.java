package dk.fremdrift.project;

import dk.fremdrift.project.OrganisationPage.RoleRow;
import dk.fremdrift.security.CanAssignRoles;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives roles in a project. */
@Controller
@RequestMapping("/projects/{id}/organisation/roles")
@CanAssignRoles
class ProjectRoleController {

    private final RoleService service;
    private final ProjectAccess rights;
    private final Suggestions suggestions;
    private final OrganisationPages pages;

    ProjectRoleController(RoleService service, ProjectAccess rights, Suggestions suggestions, OrganisationPages pages) {
        this.service = service;
        this.rights = rights;
        this.suggestions = suggestions;
        this.pages = pages;
    }

    /** @param vacancy the vacant role that is to be filled, if it was chosen */
    @GetMapping("/new")
    String newForm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID vacancy,
            Model model,
            RedirectAttributes flash) {
        LocalDate firstDay = pages.firstDay(id);
        RoleRow chosen = vacancy == null ? null : pages.role(id, vacancy);
        if (chosen != null && !chosen.isToFill()) {
            flash.addFlashAttribute("problem", RoleService.TAKEN);
            return "redirect:/projects/" + id + "/organisation";
        }
        model.addAttribute("form", chosen == null ? RoleForm.empty(firstDay) : chosen.filling(firstDay));
        return form(id, chosen, model);
    }

    /** @param another whether an empty form for the next role comes afterwards */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash) {
        UUID toFill = form.vacancy();
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                List<String> made = suggestions.newOrganisations(form.organisation());
                UUID role = service.assign(id, form, rights.may(id, ProjectRight.ASSIGN_ALL_ROLES));
                flash.addFlashAttribute("newOrganisations", made);
                String notice = form.isVacant() ? "project.role.leftVacant" : "project.role.assigned";
                WhoWasTyped.confirm(notice, pages.nameWithoutAccount(role), flash);
                return "redirect:/projects/" + id + "/organisation" + (another == null ? "" : "/roles/new");
            } catch (ConflictException e) {
                boolean taken = e.messageKey().equals(RoleService.TAKEN);
                toFill = taken ? null : toFill;
                WhoWasTyped.reject(taken ? new ConflictException(RoleService.TAKEN + ".again") : e, errors, model);
            } catch (DataIntegrityViolationException e) {
                SeatRules.reject(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return form(id, toFill == null ? null : pages.role(id, toFill), model);
    }

    private String form(UUID id, @Nullable RoleRow filled, Model model) {
        model.addAttribute("filled", filled);
        boolean everyRole = rights.may(id, ProjectRight.ASSIGN_ALL_ROLES);
        model.addAttribute(
                "kinds",
                Arrays.stream(RoleKind.values())
                        .filter(kind -> everyRole || kind.isForLeadersToAssign())
                        .toList());
        model.addAttribute("people", suggestions.people(id, everyRole));
        model.addAttribute("organisations", suggestions.organisations());
        return "project/role";
    }
}
