package dk.fremdrift.contribution;

import dk.fremdrift.security.CanDescribeProject;
import jakarta.validation.Valid;
import java.util.List;
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

/** Makes the links by which contributions are handed in. */
@Controller
@RequestMapping("/projects/{id}/contributions/calls/{callId}/links")
@CanDescribeProject
class ContributionLinkController {

    private static final String FORM = "contribution/links";

    private final ContributionPages pages;
    private final ContributionLinkService service;
    private final ShownOnce shown;

    ContributionLinkController(ContributionPages pages, ContributionLinkService service, ShownOnce shown) {
        this.pages = pages;
        this.service = service;
        this.shown = shown;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID id, @PathVariable UUID callId, Model model) {
        model.addAttribute("form", LinkForm.EMPTY);
        return form(id, callId, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID callId,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return form(id, callId, model);
        }
        List<NewLink> made = service.invite(id, callId, form);
        if (made.isEmpty()) {
            flash.addFlashAttribute("problem", "contribution.link.allKnown");
            return "redirect:/projects/" + id + "/contributions/calls/" + callId;
        }
        return shown.on(id, callId, made, model);
    }

    private String form(UUID id, UUID callId, Model model) {
        model.addAttribute("call", pages.call(id, callId));
        model.addAttribute("partners", pages.partners(id));
        return FORM;
    }
}
