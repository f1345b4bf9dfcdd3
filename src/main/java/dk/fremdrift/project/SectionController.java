package dk.fremdrift.project;

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

/** The sections of a project's description, each written on its own page. */
@Controller
@RequestMapping("/projects/{id}/description/sections/{section}/edit")
@CanDescribeProject
class SectionController {

    private static final String PAGE = "project/section";

    private final ProjectDescriptions descriptions;
    private final DescriptionService service;

    SectionController(ProjectDescriptions descriptions, DescriptionService service) {
        this.descriptions = descriptions;
        this.service = service;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable String section, Model model) {
        Section stored = descriptions.sections(id).get(SectionKind.at(section));
        model.addAttribute("form", stored.form());
        return page(stored, model);
    }

    /**
     * @param take the fields in which the editor prefers what somebody else has stored meanwhile
     * @param another whether a form for something that the section lists comes afterwards
     */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable String section,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash) {
        SectionKind kind = SectionKind.at(section);
        Section stored = descriptions.sections(id).get(kind);
        SectionForm settled = Conflict.settle(form, take, stored::form);
        settled.check(stored.items().isEmpty(), errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, stored::form);
            return page(stored, model);
        }
        try {
            service.write(id, kind, settled);
        } catch (ObjectOptimisticLockingFailureException e) {
            Section meanwhile = descriptions.sections(id).get(kind);
            Conflict.show(model, settled, meanwhile.form());
            return page(meanwhile, model);
        }
        flash.addFlashAttribute("notice", "project.section.saved");
        String description = "redirect:/projects/" + id + "/description";
        return another == null ? description : description + "/sections/" + kind.address() + "/items/new";
    }

    private static String page(Section section, Model model) {
        model.addAttribute("current", section);
        return PAGE;
    }
}
