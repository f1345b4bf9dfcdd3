package dk.fremdrift.project;

import dk.fremdrift.project.OrganisationPage.RoleRow;
import dk.fremdrift.security.CanAssignRoles;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends what was written wrongly about a role that goes on. */
@Controller
@RequestMapping("/projects/{id}/organisation/roles/{roleId}/edit")
@CanAssignRoles
class RoleCorrectionController {

    private final OrganisationPages pages;
    private final RoleService service;
    private final ProjectAccess rights;
    private final Suggestions suggestions;

    RoleCorrectionController(
            OrganisationPages pages, RoleService service, ProjectAccess rights, Suggestions suggestions) {
        this.pages = pages;
        this.service = service;
        this.rights = rights;
        this.suggestions = suggestions;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable UUID roleId, Model model) {
        RoleRow role = pages.role(id, roleId);
        model.addAttribute("form", role.form());
        return form(role, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID roleId,
            @Valid @ModelAttribute("form") RoleCorrectionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        RoleRow role = pages.role(id, roleId);
        Supplier<RoleCorrectionForm> stored = role::form;
        BindingResult mistakes = Mistakes.besidesStored(errors, stored, model);
        RoleCorrectionForm settled = Conflict.settle(form, take, stored);
        settled.check(role.personId() == null && !role.vacant(), mistakes);
        if (!mistakes.hasErrors()) {
            try {
                List<String> made = suggestions.newOrganisations(settled.organisation());
                service.correct(id, roleId, settled, rights.may(id, ProjectRight.ASSIGN_ALL_ROLES));
                flash.addFlashAttribute("newOrganisations", made);
                flash.addFlashAttribute("notice", "project.role.corrected");
                return "redirect:/projects/" + id + "/organisation";
            } catch (ConflictException e) {
                flash.addFlashAttribute("problem", e.messageKey());
                return "redirect:/projects/" + id + "/organisation";
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, settled, pages.role(id, roleId).form());
                return form(role, model);
            } catch (DataIntegrityViolationException e) {
                SeatRules.rejectFirstDay(e, mistakes);
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, stored);
        return form(role, model);
    }

    private String form(RoleRow role, Model model) {
        model.addAttribute("role", role);
        model.addAttribute("organisations", suggestions.organisations());
        return "project/role-correction";
    }
}
