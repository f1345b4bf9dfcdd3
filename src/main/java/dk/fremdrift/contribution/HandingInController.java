package dk.fremdrift.contribution;

import dk.fremdrift.security.IsAnyone;
import dk.fremdrift.shared.ConflictException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a link leads: what is asked for, what has been handed in by it and what was answered, and one more form. */
@Controller
@RequestMapping("/contribute/{token}")
@IsAnyone
class HandingInController {

    private final CallPages calls;
    private final ContributionPages pages;
    private final HandingInService service;
    private final HandingInLimit limit;

    HandingInController(CallPages calls, ContributionPages pages, HandingInService service, HandingInLimit limit) {
        this.calls = calls;
        this.pages = pages;
        this.service = service;
        this.limit = limit;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        Door door = calls.door(token);
        model.addAttribute("form", ContributionForm.empty(door.kinds(), door.invited()));
        return page(door, model);
    }

    @PostMapping
    String create(
            @PathVariable String token,
            @Valid @ModelAttribute("form") ContributionForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Door door = calls.door(token);
        form.check(door.kinds(), errors);
        if (!errors.hasErrors() && limit.isPassed(door, request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            errors.reject("contribution.tooMany");
        }
        if (!errors.hasErrors()) {
            try {
                String found = service.handIn(token, form);
                flash.addFlashAttribute("notice", "contribution.handedIn");
                flash.addFlashAttribute("receipt", true);
                return "redirect:/contribute/" + found;
            } catch (ConflictException e) {
                errors.reject(e.messageKey());
            } catch (SentAlreadyException e) {
                return correction(form, e, model);
            }
        }
        model.addAttribute("failed", true);
        return page(door, model);
    }

    /** The words that were sent already, to be replaced by these if that is what is wanted. */
    private String correction(ContributionForm form, SentAlreadyException sent, Model model) {
        Door own = calls.door(sent.token());
        ContributionForm renewed =
                form.over(pages.handedIn(own.linkId(), sent.contributionId()).version());
        var errors = new BeanPropertyBindingResult(renewed, "form");
        errors.reject("contribution.sentAlready");
        model.addAttribute("form", renewed);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("failed", true);
        model.addAttribute("door", own);
        model.addAttribute("token", sent.token());
        model.addAttribute("contributionId", sent.contributionId());
        return "contribution/correction";
    }

    private String page(Door door, Model model) {
        List<ContributionDetails> handedIn = door.kind() == LinkKind.OPEN ? List.of() : pages.handedIn(door.linkId());
        model.addAttribute("door", door);
        model.addAttribute("handedIn", handedIn);
        return "contribution/door";
    }
}
