package dk.fremdrift.contribution;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
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

/** The calls for contributions to a project, for those who lead it: until something is taken over, nobody else sees it. */
@Controller
@RequestMapping("/projects/{id}/contributions")
@CanDescribeProject
class CallController {

    private static final String FORM = "contribution/form";

    private final CallPages pages;
    private final CallService service;
    private final MessageSource messages;
    private final Clock clock;

    CallController(CallPages pages, CallService service, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.service = service;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("calls", pages.calls(id));
        return "contribution/list";
    }

    /** The kinds that are usually asked for stand in the form, to be changed. */
    @GetMapping("/new")
    String newForm(@PathVariable UUID id, Locale locale, Model model) {
        String kinds = messages.getMessage("contribution.call.kinds.usual", null, locale);
        model.addAttribute("form", CallForm.empty(kinds.replace(", ", "\n")));
        return FORM;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.checkNew(LocalDate.now(clock), errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return FORM;
        }
        UUID call = service.open(id, form);
        flash.addFlashAttribute("notice", "contribution.call.opened");
        return "redirect:/projects/" + id + "/contributions/calls/" + call;
    }

    /** @param sorting of which the contributions are shown, or nothing for all of them */
    @GetMapping("/calls/{callId}")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID callId,
            @RequestParam(required = false) @Nullable Sorting sorting,
            @PageableDefault(50) Pageable wanted,
            Model model) {
        CallPage page = pages.page(id, callId);
        model.addAttribute("page", page);
        model.addAttribute("list", Listing.here(pages.received(page, sorting, wanted)));
        model.addAttribute("sorting", sorting);
        return "contribution/call";
    }

    @GetMapping("/calls/{callId}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID callId, Model model) {
        model.addAttribute("form", pages.call(id, callId).form());
        model.addAttribute("callId", callId);
        return FORM;
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/calls/{callId}/edit")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID callId,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("callId", callId);
        CallForm stored = pages.call(id, callId).form();
        CallForm settled = Conflict.settle(form, take, () -> stored);
        settled.check(errors);
        try {
            if (!errors.hasErrors()) {
                service.revise(id, callId, settled);
                flash.addFlashAttribute("notice", "contribution.call.saved");
                return "redirect:/projects/" + id + "/contributions/calls/" + callId;
            }
        } catch (ObjectOptimisticLockingFailureException e) {
            Conflict.show(model, settled, pages.call(id, callId).form());
            return FORM;
        } catch (DataIntegrityViolationException e) {
            if (!BrokenRule.of(e).equals("contribution_kind_of_call")) {
                throw e;
            }
            Mistakes.add(errors, "callKinds", "contribution.call.kinds.used");
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, () -> stored);
        return FORM;
    }
}
