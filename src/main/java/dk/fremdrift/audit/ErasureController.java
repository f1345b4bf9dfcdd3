package dk.fremdrift.audit;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.IsHr;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Erases a person's name when they ask for it. Who does it reads the words around the name, from whatever project: HR may
 * read all of them, an administrator none.
 */
@Controller
@RequestMapping("/audit/erasure")
@IsHr
class ErasureController {

    private static final int FEWEST_SIGNS = 3;

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    /** Shows what holds the name that has just been asked for; of less than a name nothing is shown. */
    @GetMapping
    String newForm(Model model) {
        String search = Objects.toString(model.getAttribute("erasedWords"), "");
        var form = new ErasureForm(search, null, "");
        model.addAttribute("form", form);
        if (model.containsAttribute("erasedWords") && search.length() < FEWEST_SIGNS) {
            Mistakes.show(model, form, "erasedWords", search.isEmpty() ? "NotBlank" : "Size");
        }
        return page(search, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        if (form.values().isEmpty()) {
            Mistakes.add(errors, "chosen", "audit.erasure.noneChosen");
        }
        if (!errors.hasErrors() && new SoughtWords(form.erasedWords()).areIn(form.erasureReason())) {
            Mistakes.add(errors, "erasureReason", "audit.erasure.reason.named");
        }
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return page(Objects.requireNonNullElse(form.erasedWords(), ""), model);
        }
        erasure.erase(form, user);
        flash.addFlashAttribute("notice", "audit.erasure.done");
        flash.addFlashAttribute("erasedWords", form.erasedWords());
        return "redirect:/audit/erasure";
    }

    private String page(String search, Model model) {
        boolean asked = search.strip().length() >= FEWEST_SIGNS;
        List<ErasableValue> found = asked ? erasure.find(search) : List.of();
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("called", asked ? erasure.called(search) : List.of());
        model.addAttribute("mostCalled", Erasure.MOST_PEOPLE);
        model.addAttribute("more", found.size() == Erasure.MOST);
        return "audit/erasure";
    }
}
