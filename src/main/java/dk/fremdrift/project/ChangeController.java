package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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

/** The changes of a project that the steering group is asked for. */
@Controller
@RequestMapping("/projects/{id}/changes")
class ChangeController {

    private final ChangePages pages;
    private final ChangeService service;

    ChangeController(ChangePages pages, ChangeService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    @CanReadProject
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("changes", pages.all(id));
        return "project/changes";
    }

    /**
     * @param kind what it is about; without one the kinds are offered
     * @param phase the phase that is suggested, if any
     * @param section the section that is to say something else, whose text is then at hand
     */
    @GetMapping("/new")
    @CanDescribeProject
    String newForm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ChangeKind kind,
            @RequestParam(required = false) @Nullable UUID phase,
            @RequestParam(required = false) @Nullable SectionKind section,
            Model model) {
        if (kind == null || (kind == ChangeKind.SCOPE && (section == null || !section.isFrozenAsText()))) {
            return pages.choices(id, kind, model);
        }
        model.addAttribute("form", pages.empty(id, kind, phase, section));
        return pages.form(id, kind, model);
    }

    @PostMapping
    @CanDescribeProject
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        pages.check(id, form.changeKind(), form, errors);
        if (!errors.hasErrors()) {
            try {
                return saved(id, service.draft(id, form), flash);
            } catch (ConflictException e) {
                errors.reject(e.messageKey());
            }
        }
        model.addAttribute("failed", true);
        return pages.form(id, form.changeKind(), model);
    }

    @GetMapping("/{changeId}")
    @CanReadProject
    String show(@PathVariable UUID id, @PathVariable UUID changeId, Model model) {
        return pages.show(id, changeId, model);
    }

    @GetMapping("/{changeId}/edit")
    @CanDescribeProject
    String edit(@PathVariable UUID id, @PathVariable UUID changeId, Model model) {
        ChangeForm form = pages.stored(id, changeId);
        model.addAttribute("form", form);
        return pages.form(id, form.changeKind(), model);
    }

    /**
     * Whoever saves a draft that somebody has deleted keeps what they have written, and may save it as a new one.
     *
     * @param take the fields in which the editor prefers what somebody else has stored meanwhile
     */
    @PostMapping("/{changeId}/edit")
    @CanDescribeProject
    String update(
            @PathVariable UUID id,
            @PathVariable UUID changeId,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!pages.isThere(id, changeId)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("gone", true);
            model.addAttribute("failed", true);
            return pages.form(id, form.changeKind(), model);
        }
        Supplier<ChangeForm> stored = () -> pages.stored(id, changeId);
        ChangeKind kind = stored.get().changeKind();
        ChangeForm settled = Conflict.settle(form, take, stored);
        pages.check(id, kind, settled, errors);
        if (!errors.hasErrors()) {
            try {
                service.revise(id, changeId, settled);
                return saved(id, changeId, flash);
            } catch (ConflictException e) {
                errors.reject(e.messageKey());
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, settled, stored.get());
                return pages.form(id, kind, model);
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, stored);
        return pages.form(id, kind, model);
    }

    private static String saved(UUID id, UUID changeId, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "project.change.saved");
        return "redirect:/projects/" + id + "/changes/" + changeId;
    }
}
