package dk.fremdrift.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The one filter chain: everything needs a log-in but what is listed here; who may do what stands at each handler. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

    /** Nothing inline, nothing from elsewhere. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                    + "microphone=(), payment=(), usb=()";

    /** Bcrypt's cost: about a fifth of a second a password, for us and for whoever guesses. */
    private static final int BCRYPT_STRENGTH = 11;

    private static final RequestMatcher ASSETS = paths("/webjars/**", "/css/**", "/js/**", "/img/**", "/fonts/**");
    private static final RequestMatcher HEALTH = paths("/actuator/health");
    /** Whoever knows the secret in the address may send by it: no other page could do so in somebody's name. */
    private static final RequestMatcher BY_SECRET = paths("/contribute/**");

    private static final RequestMatcher PUBLIC_PAGES =
            paths("/login", "/language", "/link/*", "/contribute/**", "/privacy", "/accessibility");

    @Bean
    SecurityFilterChain web(
            HttpSecurity http,
            AccountState.Reader accounts,
            LoginService logins,
            LocaleResolver locales,
            SecurityProperties properties,
            AccountService accountService) {
        var askedFor = new AskedFor();
        var afterLogout = new AfterLogout(logins);
        var fresh = new FreshAuthorities(accounts, new OrRequestMatcher(ASSETS, HEALTH));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(ASSETS, HEALTH, PUBLIC_PAGES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(fresh, AuthorizationFilter.class)
                // Without a token there is no session whose end could lose what was typed
                .csrf(csrf -> csrf.ignoringRequestMatchers(BY_SECRET))
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(new AfterLogin(askedFor, locales, accountService))
                        .failureHandler(new LoginRefused()))
                .logout(logout -> logout.addLogoutHandler(afterLogout).logoutSuccessHandler(afterLogout))
                .requestCache(cache -> cache.requestCache(askedFor))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .httpStrictTransportSecurity(tls -> {
                            // The proxy in front may speak plainly to us
                            if (properties.isBehindTls()) {
                                tls.requestMatcher(AnyRequestMatcher.INSTANCE);
                            }
                        }))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(toLogin()).accessDeniedHandler(new FormOutlivedSession()))
                .build();
    }

    /** The database cannot keep a NUL, and nobody types a control character but by a line break or a tab: a bad request. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(SecurityConfiguration::isText);
        firewall.setAllowedParameterValues(SecurityConfiguration::isText);
        return firewall;
    }

    private static boolean isText(String sent) {
        return sent.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n');
    }

    // Without the reload htmx would put the log-in page into the middle of a table. Whoever still carries the key to a
    // session that is over did not log out: the page says why it may have ended
    private static AuthenticationEntryPoint toLogin() {
        var page = new LoginUrlAuthenticationEntryPoint("/login");
        var ended = new LoginUrlAuthenticationEntryPoint("/login?ended");
        return (request, response, refusal) -> {
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
                ended.commence(request, response, refusal);
            } else {
                page.commence(request, response, refusal);
            }
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    /**
     * Where the product is reached by https, its session cookie never travels without; else the cookie follows the
     * connection, so that a trial on http://localhost can log in.
     */
    @Bean
    DefaultCookieSerializerCustomizer secureCookieBehindTls(SecurityProperties properties) {
        return cookie -> {
            if (properties.isBehindTls()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }

    @Bean
    SmartInitializingSingleton secureLanguageBehindTls(LocaleResolver locales, SecurityProperties properties) {
        return () -> {
            if (properties.isBehindTls() && locales instanceof CookieLocaleResolver cookie) {
                cookie.setCookieSecure(true);
            }
        };
    }

    @Bean
    WebMvcConfigurer lostForms(ObjectProvider<ConversionService> mvcConversionService, DraftService drafts) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RestoreLostForm(mvcConversionService, drafts));
                registry.addInterceptor(new SavedForms(drafts));
            }
        };
    }

    private static RequestMatcher paths(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) paths.matcher(pattern))
                .toList());
    }

    /** Remembers the page that was asked for before the log-in: pages only, and without a mark in their address. */
    private static class AskedFor extends HttpSessionRequestCache {

        private static final RequestMatcher NO_PAGES = paths("/actuator/**", "/favicon.ico", "/error");

        AskedFor() {
            setRequestMatcher(request -> request.getMethod().equals(HttpMethod.GET.name())
                    && request.getHeader("HX-Request") == null
                    && request.getHeader("X-Requested-With") == null
                    && String.valueOf(request.getHeader("Accept")).contains("text/html")
                    && !NO_PAGES.matches(request));
        }

        // Only GETs are remembered, so nothing is ever replayed; looking would load the session for every style sheet
        @Override
        public @Nullable HttpServletRequest getMatchingRequest(
                HttpServletRequest request, HttpServletResponse response) {
            return null;
        }
    }
}
