package dk.fremdrift.contribution;

import dk.fremdrift.security.IsAnyone;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects what was handed in by a link, as long as the call is open and nobody has answered. */
@Controller
@RequestMapping("/contribute/{token}/{contributionId}")
@IsAnyone
class CorrectionController {

    private static final String PAGE = "contribution/correction";

    private final CallPages calls;
    private final ContributionPages pages;
    private final HandingInService service;
    private final HandingInLimit limit;

    CorrectionController(CallPages calls, ContributionPages pages, HandingInService service, HandingInLimit limit) {
        this.calls = calls;
        this.pages = pages;
        this.service = service;
        this.limit = limit;
    }

    @GetMapping
    String edit(@PathVariable String token, @PathVariable UUID contributionId, Model model) {
        Door door = calls.door(token);
        model.addAttribute("door", door);
        model.addAttribute("form", stored(door, contributionId));
        return PAGE;
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String update(
            @PathVariable String token,
            @PathVariable UUID contributionId,
            @Valid @ModelAttribute("form") ContributionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Door door = calls.door(token);
        model.addAttribute("door", door);
        BindingResult mistakes = Mistakes.besidesStored(errors, () -> stored(door, contributionId), model);
        ContributionForm settled = form;
        try {
            settled = Conflict.settle(form, take, () -> stored(door, contributionId));
        } catch (ConflictException e) {
            mistakes.reject("contribution.bothTooLong");
        }
        settled.check(door.kinds(), mistakes);
        if (!mistakes.hasErrors() && limit.isPassed(door, request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            mistakes.reject("contribution.tooMany");
        }
        if (mistakes.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, () -> stored(door, contributionId));
            return PAGE;
        }
        try {
            service.correct(token, contributionId, settled);
        } catch (ConflictException e) {
            return tooLate(token, settled, e, model);
        } catch (ObjectOptimisticLockingFailureException e) {
            Conflict.show(model, settled, stored(door, contributionId));
            return PAGE;
        }
        flash.addFlashAttribute("notice", "contribution.corrected");
        return "redirect:/contribute/" + token;
    }

    /** The words that came too late, in the form for something new: to be sent if more can be, else to be copied. */
    private String tooLate(String token, ContributionForm form, ConflictException refusal, Model model) {
        Door now = calls.door(token);
        List<ContributionDetails> handedIn = pages.handedIn(now.linkId());
        ContributionForm another = form.again();
        var errors = new BeanPropertyBindingResult(another, "form");
        errors.reject(now.takes(handedIn.size()) ? "contribution.settled.another" : refusal.messageKey());
        model.addAttribute("form", another);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("failed", true);
        model.addAttribute("door", now);
        model.addAttribute("handedIn", handedIn);
        return "contribution/door";
    }

    private ContributionForm stored(Door door, UUID contributionId) {
        return pages.handedIn(door.linkId(), contributionId).form();
    }
}
