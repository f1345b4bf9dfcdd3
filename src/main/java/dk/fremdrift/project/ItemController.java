package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** What the sections of a description list: target groups, success criteria, benefits … */
@Controller
@RequestMapping("/projects/{id}/description/sections/{section}/items")
@CanDescribeProject
class ItemController {

    private static final String PAGE = "project/item";

    private final ProjectDescriptions descriptions;
    private final DescriptionItemService service;
    private final Clock clock;

    ItemController(ProjectDescriptions descriptions, DescriptionItemService service, Clock clock) {
        this.descriptions = descriptions;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID id, @PathVariable String section, Model model) {
        SectionKind kind = SectionKind.withItemsAt(section);
        ProjectDescription project = descriptions.find(id);
        boolean handedOver = kind == SectionKind.DELIVERABLES && project.status() == ProjectStatus.CLOSED;
        model.addAttribute("form", ItemForm.empty(project.isOver(LocalDate.now(clock)), handedOver));
        return page(id, kind, model);
    }

    /** @param another whether an empty form for the next one comes afterwards */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable String section,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash) {
        SectionKind kind = SectionKind.withItemsAt(section);
        form.check(kind, errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return page(id, kind, model);
        }
        service.add(id, kind, form);
        saved(form, flash);
        return another == null ? toSection(id, kind) : "redirect:" + address(id, kind) + "/items/new";
    }

    @GetMapping("/{itemId}/edit")
    String edit(@PathVariable UUID id, @PathVariable String section, @PathVariable UUID itemId, Model model) {
        SectionKind kind = SectionKind.withItemsAt(section);
        model.addAttribute("form", descriptions.item(id, kind, itemId).form());
        model.addAttribute("itemId", itemId);
        return page(id, kind, model);
    }

    /**
     * Whoever saves what somebody has deleted keeps what they have written, and may save it as something new.
     *
     * @param take the fields in which the editor prefers what somebody else has stored meanwhile
     */
    @PostMapping("/{itemId}/edit")
    String update(
            @PathVariable UUID id,
            @PathVariable String section,
            @PathVariable UUID itemId,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        SectionKind kind = SectionKind.withItemsAt(section);
        ItemForm there =
                descriptions.itemIfAny(id, kind, itemId).map(Item::form).orElse(null);
        if (there == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("gone", true);
            model.addAttribute("failed", true);
            return page(id, kind, model);
        }
        model.addAttribute("itemId", itemId);
        Supplier<ItemForm> stored = () -> there;
        BindingResult mistakes = Mistakes.besidesStored(errors, stored, model);
        ItemForm settled = Conflict.settle(form, take, stored);
        settled.check(kind, mistakes);
        if (mistakes.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, stored);
            nameTheirs(id, kind, itemId, model);
            return page(id, kind, model);
        }
        try {
            service.revise(id, kind, itemId, settled);
        } catch (ObjectOptimisticLockingFailureException e) {
            Conflict.show(model, settled, descriptions.item(id, kind, itemId).form());
            nameTheirs(id, kind, itemId, model);
            return page(id, kind, model);
        }
        saved(settled, flash);
        return toSection(id, kind);
    }

    // Whom somebody else has chosen meanwhile
    private void nameTheirs(UUID id, SectionKind kind, UUID itemId, Model model) {
        Item.Speaker speaker = descriptions.item(id, kind, itemId).speaker();
        model.addAttribute("theirSpeaker", speaker == null ? null : speaker.name());
    }

    private static void saved(ItemForm form, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "project.item.saved");
        flash.addFlashAttribute("noticeArg", form.itemTitle().strip());
    }

    private static String toSection(UUID id, SectionKind section) {
        return "redirect:" + address(id, section) + "/edit";
    }

    private static String address(UUID id, SectionKind section) {
        return "/projects/" + id + "/description/sections/" + section.address();
    }

    private String page(UUID id, SectionKind section, Model model) {
        model.addAttribute("kind", section);
        model.addAttribute("speakers", section == SectionKind.STATEMENTS ? descriptions.speakers(id) : List.of());
        model.addAttribute("methods", section == SectionKind.METHODS ? descriptions.methodKinds() : List.of());
        return PAGE;
    }
}
