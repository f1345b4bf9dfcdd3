package dk.fremdrift.security;

import jakarta.validation.Valid;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

    @PostMapping
    String update(
            @PathVariable String key,
            @Valid @ModelAttribute("form") PublicPageForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                pages.rewrite(key, form);
                flash.addFlashAttribute("notice", "security.page.saved");
                return "redirect:/admin/pages/" + key;
            } catch (ObjectOptimisticLockingFailureException e) {
                errors.reject("conflict");
                model.addAttribute("stored", PublicPageForm.of(pages.get(key)));
            }
        }
        model.addAttribute("failed", true);
        return "security/page-edit";
    }
}
