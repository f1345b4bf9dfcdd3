package dk.fremdrift.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a browser: logs in, fills in by label, presses buttons by their words, looks at the page. */
final class Visitor {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Page page, int port) {
        this.page = page;
        this.address = "http://localhost:" + port;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    Visitor logIn(String username) {
        open("/login");
        page.getByLabel("Brugernavn").fill(username);
        page.getByLabel("Adgangskode").fill("fremdrift-demo");
        press("Log ind");
        page.waitForURL(url -> !url.endsWith("/login"));
        return this;
    }

    Visitor logOut() {
        page.context().clearCookies();
        return this;
    }

    Visitor open(String path) {
        page.navigate(address + path);
        return this;
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    Visitor choose(String label, String option) {
        page.getByLabel(label)
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    Visitor tick(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** The words of the page's main part. */
    String sees() {
        return page.locator("body").innerText();
    }

    String path() {
        return page.url().substring(address.length());
    }

    /** What axe finds wrong with the page as it stands; nothing is right. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(violation -> violation.getId() + ": "
                                + violation.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }

    /** Errors in the browser's console so far, such as something the content security policy blocked. */
    List<String> complaints() {
        return complaints;
    }

    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens", name + ".png")));
    }

    /** Presses Tab until the element with this name has the focus. */
    Visitor tabTo(String name) {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            reached.add(focused());
            if (reached.getLast().startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("'" + name + "' is not reached by Tab, only " + reached);
    }

    Visitor type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Visitor key(String key) {
        page.keyboard().press(key);
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    private String focused() {
        return (String) page.evaluate("""
                (() => { const e = document.activeElement;
                    return (e.labels?.[0]?.innerText ?? e.getAttribute('aria-label') ?? e.innerText ?? '').trim(); })()
                """);
    }
}
