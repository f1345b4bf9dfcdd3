package dk.fremdrift.security;

import dk.fremdrift.shared.Language;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Privacy notice and accessibility statement, open to everybody. */
@Controller
@IsAnyone
class PublicPageController {

    private final PublicPageService pages;

    PublicPageController(PublicPageService pages) {
        this.pages = pages;
    }

    @GetMapping("/{key:privacy|accessibility}")
    String show(@PathVariable String key, Locale locale, Model model) {
        PublicPage page = pages.get(key);
        String text = Language.isEnglish(locale) ? page.getTextEn() : page.getTextDa();
        model.addAttribute("key", key);
        model.addAttribute("paragraphs", PlainText.paragraphs(text));
        model.addAttribute("updatedAt", page.getUpdatedAt());
        return "security/public-page";
    }
}
