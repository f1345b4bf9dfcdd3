package dk.fremdrift.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import dk.fremdrift.TestDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Follows every link that somebody can follow in the demo and looks at each kind of page once: without barriers for
 * assistive technology on a wide screen in Danish and on a phone in English, without a word that the browser complains
 * about, and without scrolling sideways at 320 px.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fremdrift.demo=full")
@Import(TestDatabase.class)
@ExtendWith(Browser.class)
@Execution(ExecutionMode.CONCURRENT)
class EveryPageTests {

    /** Kinds of pages that an earlier visitor has looked at already. */
    private static final Set<String> SEEN = new HashSet<>();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(strings = {"styregruppe1", "sekretaer", "projektleder", "hr", "admin", "revisor", "medarbejder"})
    void everyPageIsAccessibleAndFits(String username, Page page) {
        Visitor visitor = Visitor.withMouse(page, port).logIn(username);
        List<String> wrong = new ArrayList<>();
        Set<String> queued = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        while (!next.isEmpty()) {
            String path = next.remove();
            Response answer = visitor.go(path);
            if (answer.status() != 200) {
                wrong.add(path + " answered " + answer.status());
                continue;
            }
            links(page).stream().filter(link -> queued.add(kind(link))).forEach(next::add);
            if (SEEN.add(username.equals("medarbejder") ? username + kind(path) : kind(path))) {
                look(visitor, path, wrong);
                if (path.matches(".*/new(\\?.*)?")) {
                    lookAtErrors(visitor, path, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(queued).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(strings = {"/login", "/privacy", "/accessibility", "/login?error"})
    void thePublicPagesAreAccessibleAndFit(String path, Page page) {
        Visitor visitor = Visitor.withMouse(page, port).open(path);
        List<String> wrong = new ArrayList<>();
        look(visitor, path, wrong);
        assertThat(wrong).isEmpty();
    }

    private static void look(Visitor visitor, String path, List<String> wrong) {
        Page page = visitor.page;
        String name = kind(path).replaceAll("[^a-z]+", "-");
        wrong.addAll(visitor.complaints());
        visitor.picture(name + "-1280");
        visitor.barriers().forEach(barrier -> wrong.add(path + ": " + barrier));
        page.setViewportSize(375, 800);
        speak(page, "en");
        page.reload();
        wrong.addAll(visitor.complaints());
        visitor.picture(name + "-375");
        visitor.barriers().forEach(barrier -> wrong.add(path + " on an English phone: " + barrier));
        page.setViewportSize(320, 640);
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > 320) {
            wrong.add(path + " is " + width + " px wide on a screen of 320");
        }
        page.setViewportSize(1280, 900);
        speak(page, "da-DK");
    }

    /** An empty form comes back with its mistakes said, on top and at the fields. */
    private static void lookAtErrors(Visitor visitor, String path, List<String> wrong) {
        Page page = visitor.open(path).page;
        // Beside the form itself there may be one that discards an earlier draft of it
        Locator form = page.locator("main form[method=post]:has(input[name=_page])");
        if (form.count() == 0) {
            return;
        }
        form.locator("input[type=text]").all().forEach(field -> field.fill(""));
        form.locator("button.button").first().click();
        page.waitForLoadState();
        if (!page.title().startsWith("Fejl: ")
                || page.locator(".error-summary li").count() == 0) {
            wrong.add(path + " says nothing about an empty form: " + page.title());
            return;
        }
        visitor.picture(kind(path).replaceAll("[^a-z]+", "-") + "-errors");
        visitor.barriers().forEach(barrier -> wrong.add(path + " with errors: " + barrier));
    }

    private static void speak(Page page, String language) {
        page.context().addCookies(List.of(new Cookie("sprog", language).setUrl(page.url())));
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return ((List<String>) page.evaluate("""
                [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))
                    .filter(href => href.startsWith('/') && !href.startsWith('/webjars'))
                    .filter(href => !/\\/(export|paper|import-sample)\\b|\\/documents\\/.*\\/versions\\/[0-9a-f-]{36}$/.test(href))
                """))
                .stream().map(link -> link.replaceAll("#.*", "")).toList();
    }

    /**
     * The kind of page behind an address: ids and filters do not make another kind. All sections of a description are
     * written on one page; the forms for what stands in them differ, and one of each is looked at.
     */
    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x")
                .replaceAll("\\?.*", "")
                .replaceAll("sections/[a-z-]+/(edit|items/x/.*)", "sections/x/$1");
    }
}
