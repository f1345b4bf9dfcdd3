package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations that take part in a project. */
@Controller
@RequestMapping("/projects/{id}/organisation/partners")
@CanDescribeProject
class PartnerController {

    private final ProjectService service;
    private final Suggestions suggestions;

    PartnerController(ProjectService service, Suggestions suggestions) {
        this.service = service;
        this.suggestions = suggestions;
    }

    @GetMapping("/new")
    String newForm(Model model, @PathVariable UUID id) {
        model.addAttribute("form", PartnerForm.EMPTY);
        return form(model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return form(model);
        }
        service.addPartner(id, form.partnerName(), form.partnerRole());
        flash.addFlashAttribute("notice", "project.partner.saved");
        return "redirect:/projects/" + id + "/organisation";
    }

    @PostMapping("/{partnerId}/deletion")
    String delete(@PathVariable UUID id, @PathVariable UUID partnerId, RedirectAttributes flash) {
        service.removePartner(id, partnerId, Map.of());
        flash.addFlashAttribute("notice", "project.partner.removed");
        return "redirect:/projects/" + id + "/organisation";
    }

    private String form(Model model) {
        model.addAttribute("organisations", suggestions.organisations());
        return "project/partner";
    }
}
