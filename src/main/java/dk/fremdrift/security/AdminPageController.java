package dk.fremdrift.security;

import dk.fremdrift.shared.Conflict;
import jakarta.validation.Valid;
import java.util.List;
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

/** The administrator writes the texts of the public pages. */
@Controller
@RequestMapping("/admin/pages/{key}")
@IsAdministrator
class AdminPageController {

    private final PublicPageService pages;

    AdminPageController(PublicPageService pages) {
        this.pages = pages;
    }

    @GetMapping
    String edit(@PathVariable String key, Model model) {
        model.addAttribute("form", PublicPageForm.of(pages.get(key)));
        return "security/page-edit";
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String update(
            @PathVariable String key,
            @Valid @ModelAttribute("form") PublicPageForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        PublicPageForm settled = Conflict.settle(form, take, () -> PublicPageForm.of(pages.get(key)));
        if (!errors.hasErrors()) {
            try {
                pages.rewrite(key, settled);
                flash.addFlashAttribute("notice", "security.page.saved");
                return "redirect:/admin/pages/" + key;
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, settled, PublicPageForm.of(pages.get(key)));
                return "security/page-edit";
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, () -> PublicPageForm.of(pages.get(key)));
        return "security/page-edit";
    }
}
