package dk.fremdrift.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Chromium for the whole run, a fresh context per test, a screenshot of every open page when a test fails. Where no
 * browser is found the test is skipped, but with {@code CI=true} it fails.
 */
public class Browser implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Path FAILURES = Path.of("target/screenshots");

    /** Closed by JUnit after the last test. */
    record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

        static Running start() {
            Optional<Path> installed = installed();
            var environment = new Playwright.CreateOptions()
                    .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of());
            List<String> flags = new ArrayList<>(List.of(
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--force-color-profile=srgb",
                    "--lang=da-DK"));
            if ("root".equals(System.getProperty("user.name"))) {
                flags.add("--no-sandbox");
            }
            var launch = new BrowserType.LaunchOptions().setArgs(flags);
            installed.ifPresent(launch::setExecutablePath);
            Playwright playwright = Playwright.create(environment);
            return new Running(playwright, playwright.chromium().launch(launch));
        }

        private static Optional<Path> installed() {
            String chosen = System.getenv("CHROMIUM");
            return (chosen != null ? Stream.of(chosen) : Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome"))
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public void close() {
            chromium.close();
            playwright.close();
        }
    }

    private static Running running(ExtensionContext context) {
        var store = context.getRoot()
                .getStore(Namespace.create(Browser.class, Thread.currentThread().threadId()));
        try {
            return store.computeIfAbsent(Running.class, key -> Running.start(), Running.class);
        } catch (RuntimeException noBrowser) {
            Assumptions.assumeTrue("true".equals(System.getenv("CI")), () -> "no browser: " + noBrowser.getMessage());
            throw noBrowser;
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var fresh = running(context)
                .chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("da-DK")
                        .setTimezoneId("Europe/Copenhagen")
                        .setAcceptDownloads(true)
                        .setViewportSize(1280, 900));
        fresh.setDefaultTimeout(30_000);
        store(context).put(BrowserContext.class, fresh);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var used = store(context).remove(BrowserContext.class, BrowserContext.class);
        if (used == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            for (int i = 0; i < used.pages().size(); i++) {
                used.pages()
                        .get(i)
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(FAILURES.resolve(name + "-" + i + ".png")));
            }
        }
        used.close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class || type == com.microsoft.playwright.Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == com.microsoft.playwright.Browser.class) {
            return running(context).chromium();
        }
        var fresh = store(context).get(BrowserContext.class, BrowserContext.class);
        return type == Page.class ? fresh.newPage() : fresh;
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(Browser.class, context.getUniqueId()));
    }
}
