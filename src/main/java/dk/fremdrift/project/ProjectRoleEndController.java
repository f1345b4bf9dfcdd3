package dk.fremdrift.project;

import dk.fremdrift.security.CanAssignRoles;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a role in a project, on a day or at once. */
@Controller
@RequestMapping("/projects/{id}/organisation/roles/{roleId}/end")
@CanAssignRoles
class ProjectRoleEndController {

    private final OrganisationPages pages;
    private final RoleService service;
    private final ProjectAccess rights;
    private final Clock clock;

    ProjectRoleEndController(OrganisationPages pages, RoleService service, ProjectAccess rights, Clock clock) {
        this.pages = pages;
        this.service = service;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable UUID roleId, Model model) {
        model.addAttribute(
                "form",
                new EndForm(LocalDate.now(clock), null, pages.role(id, roleId).version()));
        return form(id, roleId, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID roleId,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (form.atOnce() || !errors.hasErrors()) {
            try {
                service.end(id, roleId, form, rights.may(id, ProjectRight.ASSIGN_ALL_ROLES));
                flash.addFlashAttribute("notice", "project.role.ended");
                return "redirect:/projects/" + id + "/organisation";
            } catch (ConflictException | ObjectOptimisticLockingFailureException e) {
                OrganisationPage.RoleRow stored = pages.role(id, roleId);
                if (stored.standing().isOver()) {
                    flash.addFlashAttribute("problem", "project.end.alreadyOver");
                    return "redirect:/projects/" + id + "/organisation";
                }
                if (e instanceof ConflictException conflict) {
                    Mistakes.add(errors, "lastDay", conflict.messageKey());
                } else {
                    Conflict.show(model, form, new EndForm(stored.standing().to(), form.now(), stored.version()));
                    return form(id, roleId, model);
                }
            } catch (DataIntegrityViolationException e) {
                SeatRules.rejectEnd(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return form(id, roleId, model);
    }

    private String form(UUID id, UUID roleId, Model model) {
        model.addAttribute("role", pages.role(id, roleId));
        return "project/role-end";
    }
}
