package dk.fremdrift.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** How values are read and shown on every page, in which language, and by which clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Authority.class)
class WebConfiguration implements WebMvcConfigurer {

    private static final Map<String, String> ASSETS = Map.of(
            "/css/", "/static",
            "/js/", "/static",
            "/img/", "/static",
            "/fonts/", "/static",
            "/webjars/", "/META-INF/resources");

    private final Authority authority;

    WebConfiguration(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AuthorityOnPages(authority));
        registry.addInterceptor(new FormsAsRead());
    }

    /**
     * Styles, scripts, pictures and fonts have addresses with a hash of their content. Only what lies at these paths is a
     * file: under a pattern for every path, each link on each page would first be looked for among all files there are.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl forEver =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        ASSETS.forEach((path, location) -> registry.addResourceHandler(path + "**")
                .addResourceLocations("classpath:" + location + path)
                .setCacheControl(forEver)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**")));
    }

    /** The day a role counts from is a day in Copenhagen, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(Danish.ZONE);
    }

    /** What forms are held against is of the same day. */
    @Bean
    ValidationConfigurationCustomizer validationByTheClock(Clock clock) {
        return validation -> validation.clockProvider(() -> clock);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("sprog");
        resolver.setDefaultLocale(Danish.LOCALE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** The texts of every feature, Danish unless the reader chose another language. */
    @Bean
    static MessageSource messageSource() {
        return MessageBundles.all();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new MoneyFormatter());
        // By the registrar, so that a date field with its own @DateTimeFormat still prints what the browser asks for
        var dates = new DateTimeFormatterRegistrar();
        dates.setDateFormatter(Danish.DAY);
        dates.registerFormatters(registry);
        registry.addPrinter(new MomentPrinter());
    }
}
