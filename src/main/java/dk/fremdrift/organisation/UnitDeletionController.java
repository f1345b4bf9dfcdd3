package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes a unit that nothing stands below, after asking. */
@Controller
@RequestMapping("/organisations/{organisationId}/units/{unitId}/deletion")
@CanManageOrganisations
class UnitDeletionController {

    private final OrganisationRegister register;
    private final UnitService service;

    UnitDeletionController(OrganisationRegister register, UnitService service) {
        this.register = register;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID organisationId, @PathVariable UUID unitId, Model model) {
        model.addAttribute("organisation", register.get(organisationId));
        model.addAttribute("unit", register.unit(organisationId, unitId));
        return "organisation/unit-deletion";
    }

    @PostMapping
    String create(@PathVariable UUID organisationId, @PathVariable UUID unitId, RedirectAttributes flash) {
        try {
            service.delete(organisationId, unitId);
            flash.addFlashAttribute("notice", "organisation.unit.deleted");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/organisations/" + organisationId;
    }
}
