package dk.fremdrift.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Changes the language of the pages; also of the account of whoever is signed in or signs in next, so that it follows to
 * other machines.
 */
@Controller
@IsAnyone
class LanguageController {

    private final LocaleResolver locales;
    private final AccountService accounts;
    private final DraftService drafts;

    LanguageController(LocaleResolver locales, AccountService accounts, DraftService drafts) {
        this.locales = locales;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    /** @param draft under which id the page keeps what is typed there, if it does */
    @PostMapping("/language")
    String update(
            @RequestParam(defaultValue = "da") String code,
            @RequestParam(required = false) @Nullable UUID draft,
            @AuthenticationPrincipal @Nullable CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = Languages.locale(code);
        locales.setLocale(request, response, locale);
        if (user == null) {
            request.getSession().setAttribute(Languages.CHOSEN, Languages.code(locale));
        } else {
            accounts.speak(user.accountId(), Languages.code(locale));
        }
        Optional<Draft> kept = user == null || draft == null ? Optional.empty() : drafts.find(user.accountId(), draft);
        return "redirect:" + kept.map(Draft::address).orElseGet(() -> pageBefore(request));
    }

    private static String pageBefore(HttpServletRequest request) {
        try {
            URI before = new URI(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            String query = before.getRawQuery() == null ? "" : "?" + before.getRawQuery();
            String path = before.getRawPath() + query;
            boolean fromHere =
                    before.getAuthority() != null && before.getAuthority().equals(request.getHeader("Host"));
            return fromHere && LostForm.isLocal(path)
                    ? path.substring(request.getContextPath().length())
                    : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
