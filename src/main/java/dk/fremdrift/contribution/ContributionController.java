package dk.fremdrift.contribution;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.Conflict;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What somebody has handed in, to be sorted and answered. */
@Controller
@RequestMapping("/projects/{id}/contributions/{contributionId}")
@CanDescribeProject
class ContributionController {

    private static final String PAGE = "contribution/show";

    private final ContributionPages pages;
    private final ContributionService service;

    ContributionController(ContributionPages pages, ContributionService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable UUID contributionId, Model model) {
        ContributionDetails contribution = pages.contribution(id, contributionId);
        model.addAttribute("contribution", contribution);
        model.addAttribute("form", contribution.reply());
        return PAGE;
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID contributionId,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        ContributionDetails contribution = pages.contribution(id, contributionId);
        model.addAttribute("contribution", contribution);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, contribution::reply);
            return PAGE;
        }
        ReplyForm settled = Conflict.settle(form, take, contribution::reply);
        try {
            service.reply(id, contributionId, settled);
        } catch (ObjectOptimisticLockingFailureException e) {
            ContributionDetails now = pages.contribution(id, contributionId);
            model.addAttribute("contribution", now);
            Conflict.show(model, settled, now.reply());
            return PAGE;
        }
        flash.addFlashAttribute("notice", "contribution.reply.saved");
        flash.addFlashAttribute("noticeArg", contribution.headline());
        return "redirect:/projects/" + id + "/contributions/calls/" + contribution.callId();
    }
}
