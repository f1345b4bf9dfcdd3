package dk.fremdrift.contribution;

import dk.fremdrift.security.CanDescribeProject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Makes the links by which contributions are handed in. */
@Controller
@RequestMapping("/projects/{id}/contributions/calls/{callId}/links")
@CanDescribeProject
class ContributionLinkController {

    private static final String FORM = "contribution/links";

    private final CallPages pages;
    private final ContributionLinkService service;
    private final ShownOnce shown;

    ContributionLinkController(CallPages pages, ContributionLinkService service, ShownOnce shown) {
        this.pages = pages;
        this.service = service;
        this.shown = shown;
    }

    /** @param again the link that is withdrawn, if whoever it was for is to have another one */
    @GetMapping("/new")
    String newForm(
            @PathVariable UUID id,
            @PathVariable UUID callId,
            @RequestParam(required = false) @Nullable UUID again,
            Model model) {
        CallPage.Call call = pages.call(id, callId);
        model.addAttribute(
                "form", again == null ? LinkForm.EMPTY : pages.link(call, again).again());
        return form(id, call, model);
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
            return form(id, pages.call(id, callId), model);
        }
        List<NewLink> made = service.invite(id, callId, form);
        if (made.isEmpty()) {
            flash.addFlashAttribute("problem", "contribution.link.allKnown");
            return "redirect:/projects/" + id + "/contributions/calls/" + callId;
        }
        return shown.on(id, callId, made, model);
    }

    private String form(UUID id, CallPage.Call call, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("partners", pages.partners(id));
        return FORM;
    }
}
