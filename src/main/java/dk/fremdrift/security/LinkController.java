package dk.fremdrift.security;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a one-time link leads: choose a password. Opening it uses nothing up, as mail scanners open every link. */
@Controller
@RequestMapping("/link/{token}")
@IsAnyone
class LinkController {

    private final OneTimeLinks links;
    private final AccountPages pages;
    private final PasswordService service;

    LinkController(OneTimeLinks links, AccountPages pages, PasswordService service) {
        this.links = links;
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String edit(@PathVariable String token, Model model, HttpServletResponse response) {
        model.addAttribute("form", LinkForm.EMPTY);
        return page(token, model, response);
    }

    @PostMapping
    String update(
            @PathVariable String token,
            @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            service.chooseByLink(token, form);
            flash.addFlashAttribute("notice", "security.link.done");
            return "redirect:/login";
        } catch (PasswordRefused e) {
            Mistakes.add(errors, e.field(), e.messageKey());
        } catch (NotFoundException e) {
            return gone(response);
        }
        model.addAttribute("failed", true);
        return page(token, model, response);
    }

    private String page(String token, Model model, HttpServletResponse response) {
        Optional<UUID> account = links.find(token);
        if (account.isEmpty()) {
            return gone(response);
        }
        model.addAttribute("account", pages.get(account.get()));
        return "security/link";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "security/link-gone";
    }
}
