package dk.fremdrift.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Somebody in front of a browser: finds things by the words on them, and uses either the mouse or the keyboard alone. By
 * keyboard everything must be reached by Tab, from where the focus is.
 */
final class Visitor {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final int MOST_STOPS = 200;

    /** Where the browser has no address, the words are about a script that the test itself ran in the page. */
    private static final String OF_THE_TEST = ":";

    final Page page;
    private final String address;
    private final boolean byKeyboard;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Page page, int port, boolean byKeyboard) {
        this.page = page;
        this.address = "http://localhost:" + port;
        this.byKeyboard = byKeyboard;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().startsWith(OF_THE_TEST)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    static Visitor withMouse(Page page, int port) {
        return new Visitor(page, port, false);
    }

    static Visitor withKeyboard(Page page, int port) {
        return new Visitor(page, port, true);
    }

    /** Logs in as one of the demo accounts, whoever was logged in before. */
    Visitor logIn(String username) {
        page.context().clearCookies();
        open("/login");
        fill("Brugernavn", username);
        fill("Adgangskode", "fremdrift-demo");
        press("Log ind");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Opens an address and tells what the server answered. */
    Response go(String path) {
        return Objects.requireNonNull(page.navigate(address + path));
    }

    Visitor follow(String link) {
        return go(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)));
    }

    /** Follows the task on the front page that has these words with it. */
    Visitor followTask(String words) {
        return go(page.locator(".task-list li", new Page.LocatorOptions().setHasText(words))
                .getByRole(AriaRole.LINK));
    }

    Visitor followExactly(String link) {
        return go(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    }

    /** Presses the first button whose words begin so. */
    Visitor press(String button) {
        return go(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + button))));
    }

    // Everything that is pressed here leads to a page; without waiting for it, the next look would be at the old one
    @SuppressWarnings("deprecation")
    private Visitor go(Locator target) {
        if (byKeyboard) {
            tabTo(target.first());
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        } else {
            target.first().waitFor();
            page.waitForNavigation(() -> target.first().click());
        }
        return this;
    }

    Visitor fill(String label, String text) {
        Locator field = labelled(label);
        if (byKeyboard) {
            tabTo(field);
            page.keyboard().press("Control+a");
            page.keyboard().type(text);
        } else {
            field.fill(text);
        }
        return this;
    }

    // "Moms" is also a part of "Beløb uden moms": the label with just these words comes first
    private Locator labelled(String label) {
        Locator exact = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        return (exact.count() > 0 ? exact : page.getByLabel(label)).first();
    }

    /** Writes a date into a date field; by keyboard in the order in which this browser's field has its parts. */
    Visitor date(String label, String day, String month, String year) {
        Locator field = page.getByLabel(label).first();
        String date = year + "-" + month + "-" + day;
        if (!byKeyboard) {
            field.fill(date);
            return this;
        }
        tabTo(field);
        page.keyboard().type(day + month + year);
        if (!field.inputValue().equals(date)) {
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.keyboard().type(month + day + year);
        }
        return this;
    }

    /** Chooses the first option whose words begin so. */
    Visitor choose(String label, String option) {
        Locator field = page.getByLabel(label).first();
        if (byKeyboard) {
            tabTo(field);
            page.keyboard().type(option);
        } else {
            String words = field.locator("option").allInnerTexts().stream()
                    .map(String::strip)
                    .filter(text -> text.startsWith(option))
                    .findFirst()
                    .orElseThrow();
            field.selectOption(new SelectOption().setLabel(words));
        }
        return this;
    }

    /** Chooses a radio button or ticks a box with exactly these words. */
    Visitor tick(String label) {
        Locator box = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        if (!byKeyboard) {
            box.check();
            return this;
        }
        if ("radio".equals(box.getAttribute("type"))) {
            tabTo(page.locator("input[name='" + box.getAttribute("name") + "']"));
            page.keyboard().press("Space");
            for (int i = 0; i < 20 && !box.isChecked(); i++) {
                page.keyboard().press("ArrowDown");
            }
        } else {
            tabTo(box);
            page.keyboard().press("Space");
        }
        if (!box.isChecked()) {
            throw new AssertionError("'" + label + "' could not be chosen");
        }
        return this;
    }

    /** The file behind a link. */
    Path download(String link) {
        Locator target = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first();
        Download download = page.waitForDownload(() -> {
            if (byKeyboard) {
                tabTo(target);
                page.keyboard().press("Enter");
            } else {
                target.click();
            }
        });
        return download.path();
    }

    /** All the words on the page. */
    String sees() {
        return page.locator("body").innerText().replace('\u00A0', ' ');
    }

    String path() {
        return page.url().substring(address.length());
    }

    /** What axe finds wrong with the page as it stands. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate("""
                tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(found =>
                    found.violations.map(violation => violation.id + ': ' + violation.nodes.slice(0, 3)
                        .map(node => node.target + ' ' + node.failureSummary)))
                """, RULES);
    }

    /** Errors in the browser's console since the last time, such as something the content security policy blocked. */
    List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    /** A picture for whoever asked for pictures. */
    void picture(String name) {
        if (!Boolean.getBoolean("test.pictures")) {
            return;
        }
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens", name + ".png")));
    }

    /** Presses Tab until one of the elements has the focus. */
    private void tabTo(Locator target) {
        target.first().waitFor();
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            Object elsewhere = target.evaluateAll("""
                    elements => elements.includes(document.activeElement)
                        ? null : document.activeElement.id || document.activeElement.innerText
                    """);
            if (elsewhere == null) {
                return;
            }
            reached.add(elsewhere.toString());
            page.keyboard().press("Tab");
        }
        throw new AssertionError(target + " is not reached by Tab, only " + reached);
    }
}
