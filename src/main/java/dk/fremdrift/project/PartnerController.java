package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** The organisations that take part in a project. */
@Controller
@RequestMapping("/projects/{id}/organisation/partners")
@CanDescribeProject
class PartnerController {

    private final PartnerService service;
    private final ProjectDescriptions descriptions;
    private final Suggestions suggestions;

    PartnerController(PartnerService service, ProjectDescriptions descriptions, Suggestions suggestions) {
        this.service = service;
        this.descriptions = descriptions;
        this.suggestions = suggestions;
    }

    @GetMapping("/new")
    String newForm(Model model, @PathVariable UUID id) {
        model.addAttribute("form", PartnerForm.EMPTY);
        return form(model);
    }

    /** @param another whether an empty form for the next one comes afterwards */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return form(model);
        }
        List<String> made = suggestions.newOrganisations(form.partnerName());
        service.add(id, form.partnerName(), form.partnerRole());
        flash.addFlashAttribute("newOrganisations", made);
        flash.addFlashAttribute("notice", "project.partner.saved");
        return "redirect:/projects/" + id + "/organisation" + (another == null ? "" : "/partners/new");
    }

    @GetMapping("/{partnerId}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID partnerId, Model model) {
        model.addAttribute("form", descriptions.partner(id, partnerId));
        model.addAttribute("partnerId", partnerId);
        return form(model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{partnerId}/edit")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID partnerId,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("partnerId", partnerId);
        PartnerForm now = descriptions.partner(id, partnerId);
        Supplier<PartnerForm> stored = () -> now;
        PartnerForm settled = Conflict.settle(form, take, stored);
        if (!errors.hasErrors()) {
            try {
                List<String> made = suggestions.newOrganisations(settled.partnerName());
                service.revise(id, partnerId, settled);
                flash.addFlashAttribute("newOrganisations", made);
                flash.addFlashAttribute("notice", "project.partner.revised");
                return "redirect:/projects/" + id + "/organisation";
            } catch (OptimisticLockingFailureException e) {
                Conflict.show(model, settled, descriptions.partner(id, partnerId));
                return form(model);
            } catch (ConflictException e) {
                Mistakes.add(errors, "partnerName", e.messageKey());
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, stored);
        return form(model);
    }

    @PostMapping("/{partnerId}/deletion")
    String delete(@PathVariable UUID id, @PathVariable UUID partnerId, RedirectAttributes flash) {
        service.remove(id, partnerId, Map.of());
        flash.addFlashAttribute("notice", "project.partner.removed");
        return "redirect:/projects/" + id + "/organisation";
    }

    private String form(Model model) {
        model.addAttribute("organisations", suggestions.organisations());
        return "project/partner";
    }
}
