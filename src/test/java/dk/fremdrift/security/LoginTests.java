package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, AccountFixtures.class})
class LoginTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nameOrEmailAndPasswordLetIn() {
        Account account = fixtures.account();

        assertThat(login(account.getUsername(), AccountFixtures.PASSWORD)).hasRedirectedUrl("/");
        assertThat(login(" " + account.getEmail().toUpperCase() + " ", AccountFixtures.PASSWORD))
                .hasRedirectedUrl("/");
        assertThat(events(account, "security.loggedIn")).isEqualTo(2);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldApartByNothing() {
        Account account = fixtures.account();

        assertThat(login(account.getUsername(), "forkert")).hasRedirectedUrl("/login?error");
        assertThat(login("ukendt-" + UUID.randomUUID(), "forkert")).hasRedirectedUrl("/login?error");
    }

    @Test
    void theFifthFailureMakesEveryNameWaitWhetherItExistsOrNot() {
        Account account = fixtures.account();
        for (String name : List.of(account.getUsername(), "ukendt-" + UUID.randomUUID())) {
            for (int i = 0; i < 5; i++) {
                assertThat(login(name, "forkert")).hasRedirectedUrl("/login?error");
            }
            assertThat(login(name, AccountFixtures.PASSWORD)).hasRedirectedUrl("/login?wait");
        }
    }

    @Test
    void anAccountHasItsTriesOnceUnderBothItsNames() {
        Account account = fixtures.account();
        for (int i = 0; i < 5; i++) {
            assertThat(login(i % 2 == 0 ? account.getUsername() : account.getEmail(), "forkert"))
                    .hasRedirectedUrl("/login?error");
        }
        assertThat(login(account.getEmail(), AccountFixtures.PASSWORD)).hasRedirectedUrl("/login?wait");
    }

    @Test
    void namesThatWereMadeUpFillNoTableAndPushNoAccountOut() {
        Account account = fixtures.account();
        login(account.getUsername(), "forkert");
        jdbc.sql("update login_failure set last_failure_at = now() - interval '2 hours' where username = :name")
                .param("name", account.getUsername())
                .update();
        jdbc.sql("""
                        insert into login_failure (username, attempts, last_failure_at)
                        select 'opdigtet-' || n, 1, now() - interval '1 hour' from generate_series(1, 6000) n
                        """).update();
        login("opdigtet-igen", "forkert");
        assertThat(jdbc.sql("select count(*) from login_failure where username like 'opdigtet-%'")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(5_000);
        assertThat(jdbc.sql("select count(*) from login_failure where username in ('opdigtet-igen', :name)")
                        .param("name", account.getUsername())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        jdbc.sql("delete from login_failure where username like 'opdigtet-%'").update();
    }

    @Test
    void theRightPasswordForgetsTheFailures() {
        Account account = fixtures.account();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(login(account.getUsername(), "forkert")).hasRedirectedUrl("/login?error");
            }
            assertThat(login(account.getUsername(), AccountFixtures.PASSWORD)).hasRedirectedUrl("/");
        }
    }

    @Test
    void manyTriesAtOnceGetNoFurtherThanFive() throws Exception {
        String name = "ukendt-" + UUID.randomUUID();
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tries.add(() -> login(name, "forkert").getResponse().getRedirectedUrl());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            long looked = 0;
            for (var answer : threads.invokeAll(tries)) {
                looked += answer.get().equals("/login?error") ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void theSessionGetsANewIdAtTheLogIn() {
        Account account = fixtures.account();
        Cookie before = cookie(mvc.get().uri("/login").exchange());

        MvcTestResult in = mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(before)
                .param("username", account.getUsername())
                .param("password", AccountFixtures.PASSWORD)
                .exchange();

        Cookie after = cookie(in);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/").cookie(after)).hasStatusOk();
        assertThat(mvc.get().uri("/").cookie(before).accept("text/html")).hasRedirectedUrl("/login?ended");
    }

    @Test
    void whoIsSignedInAlreadyIsSaidToWhoeverLogsInAsSomebodyElse() {
        Account first = fixtures.account();
        Cookie session = session(first);
        assertThat(loginOnAnOldPage(session, fixtures.account())).hasRedirectedUrl("/");
        assertThat(page(session)).contains("Du er allerede logget ind som Prøve " + first.getUsername());
        assertThat(page(session)).doesNotContain("Du er allerede logget ind");

        assertThat(loginOnAnOldPage(session, first)).hasRedirectedUrl("/");
        assertThat(page(session)).doesNotContain("Du er allerede logget ind");
    }

    private MvcTestResult loginOnAnOldPage(Cookie session, Account account) {
        return mvc.post()
                .uri("/login")
                .cookie(session)
                .param("username", account.getUsername())
                .param("password", AccountFixtures.PASSWORD)
                .exchange();
    }

    @Test
    void whoAskedForAPageGetsItAfterTheLogIn() {
        Account account = fixtures.account();
        Cookie session = cookie(
                mvc.get().uri("/projects?search=æble").accept("text/html").exchange());

        assertThat(mvc.post()
                        .uri("/login")
                        .with(csrf())
                        .cookie(session)
                        .param("username", account.getUsername())
                        .param("password", AccountFixtures.PASSWORD))
                .hasRedirectedUrl("/projects?search=%C3%A6ble");
    }

    @Test
    void theDemoPasswordOpensNothingOutsideTheDemo() {
        Account restoredFromADemo = fixtures.account(PasswordRules.DEMO_PASSWORD);

        assertThat(login(restoredFromADemo.getUsername(), PasswordRules.DEMO_PASSWORD))
                .hasRedirectedUrl("/login?error");
    }

    @Test
    void aLockedAccountIsToldSoOnlyWithTheRightPassword() {
        Account account = fixtures.account();
        lock(account);

        assertThat(login(account.getUsername(), AccountFixtures.PASSWORD)).hasRedirectedUrl("/login?locked");
        assertThat(login(account.getUsername(), "forkert")).hasRedirectedUrl("/login?error");
    }

    @Test
    void aLockPutsOutAtTheNextClickWhoIsIn() {
        Account account = fixtures.account();
        Cookie session = session(account);
        assertThat(mvc.get().uri("/").cookie(session)).hasStatusOk();

        lock(account);

        assertThat(mvc.get().uri("/").cookie(session)).hasRedirectedUrl("/login?locked");
        assertThat(mvc.get().uri("/").cookie(session).accept("text/html")).hasRedirectedUrl("/login?ended");
        assertThat(mvc.get().uri("/login").param("ended", "")).bodyText().contains("Du er blevet logget ud");
    }

    @Test
    void whoNeverLoggedInIsNotToldThatTheyWereLoggedOut() {
        assertThat(mvc.get().uri("/").accept("text/html")).hasRedirectedUrl("/login");
    }

    @Test
    void anEndedRoleIsGoneAtTheNextClick() {
        Account auditor = fixtures.account(GlobalRole.AUDITOR);
        Cookie session = session(auditor);
        assertThat(page(session)).contains("href=\"/audit\"");

        jdbc.sql("update account_role set ended_at = now() where account_id = :id")
                .param("id", auditor.getId())
                .update();

        assertThat(page(session)).doesNotContain("href=\"/audit\"");
    }

    @Test
    void aRoleCountsFromItsFirstToItsLastDay() {
        Account account = fixtures.account();
        jdbc.sql("""
                        insert into account_role (id, version, account_id, role, valid_from, valid_to)
                        values (gen_random_uuid(), 0, :id, 'AUDITOR', current_date - 9, current_date - 3),
                               (gen_random_uuid(), 0, :id, 'AUDITOR', current_date + 3, null)
                        """).param("id", account.getId()).update();
        assertThat(page(session(account))).doesNotContain("href=\"/audit\"");
    }

    @Test
    void oneStatementARequestTellsWhoIsAsking() {
        Account account = fixtures.account();

        assertThat(StatementCount.of(() -> mvc.get()
                        .uri("/findes-ikke")
                        .with(AccountFixtures.signedIn(account))
                        .exchange()))
                .hasSize(1);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Account account = fixtures.account();
        assertThat(mvc.post().uri("/language").with(AccountFixtures.signedIn(account)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatWasTypedInADeadSessionComesBackAfterTheLogIn() {
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        MvcTestResult lost = mvc.post()
                .uri("/admin/accounts")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .param("_page", "/admin/accounts/new")
                .param("_owner", admin.getUsername())
                .param("displayName", "Halvskrevet Navn")
                .exchange();
        assertThat(lost).hasRedirectedUrl("/login?kept");

        MvcTestResult in = mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(cookie(lost))
                .param("username", admin.getUsername())
                .param("password", AccountFixtures.PASSWORD)
                .exchange();
        assertThat(in).hasRedirectedUrl("/admin/accounts/new");

        Cookie session = cookie(in);
        assertThat(mvc.get().uri("/admin/accounts/new").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Halvskrevet Navn", "Vi har hentet det, du skrev");
        // Whoever leaves the page before it is saved has not lost it
        assertThat(mvc.get().uri("/admin/accounts/new").cookie(session))
                .bodyText()
                .doesNotContain("value=\"Halvskrevet Navn")
                .contains("Du har en kladde");
    }

    @Test
    void aLoginPageThatSomebodyHasLoggedInBesideLeadsToTheFrontPage() {
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        MvcTestResult in = mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", admin.getUsername())
                .param("password", AccountFixtures.PASSWORD)
                .exchange();
        assertThat(mvc.post()
                        .uri("/login")
                        .cookie(cookie(in))
                        .param("username", admin.getUsername())
                        .param("password", AccountFixtures.PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void whatWasTypedIsShownToNobodyElse() {
        MvcTestResult lost = mvc.post()
                .uri("/admin/accounts")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .param("_page", "/admin/accounts/new")
                .param("_owner", "en-anden")
                .param("displayName", "Hemmelig Hansen")
                .exchange();
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        MvcTestResult in = mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(cookie(lost))
                .param("username", admin.getUsername())
                .param("password", AccountFixtures.PASSWORD)
                .exchange();
        assertThat(in).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/admin/accounts/new").cookie(cookie(in)))
                .bodyText()
                .doesNotContain("Hemmelig Hansen");
    }

    @Test
    void whatWasTypedWaitsForWhoeverTypedItThoughAnotherLogsInFirst() {
        Account writer = fixtures.account(GlobalRole.ADMINISTRATOR);
        Account colleague = fixtures.account(GlobalRole.ADMINISTRATOR);
        MvcTestResult lost = mvc.post()
                .uri("/admin/accounts")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .param("_page", "/admin/accounts/new")
                .param("_owner", writer.getUsername())
                .param("displayName", "Halvskrevet Navn")
                .exchange();
        MvcTestResult in = logIn(colleague, cookie(lost));
        assertThat(in).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/admin/accounts/new").cookie(cookie(in)))
                .bodyText()
                .doesNotContain("Halvskrevet Navn");
        MvcTestResult out =
                mvc.post().uri("/logout").with(csrf()).cookie(cookie(in)).exchange();
        assertThat(out).hasRedirectedUrl("/login?logout");

        MvcTestResult writerIn = logIn(writer, cookie(out));
        assertThat(writerIn).hasRedirectedUrl("/admin/accounts/new");
        assertThat(mvc.get().uri("/admin/accounts/new").cookie(cookie(writerIn)))
                .bodyText()
                .contains("Halvskrevet Navn");
    }

    private MvcTestResult logIn(Account account, Cookie browser) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(browser)
                .param("username", account.getUsername())
                .param("password", AccountFixtures.PASSWORD)
                .exchange();
    }

    @Test
    void aDraftFromADeadSessionIsAnsweredThatNobodyIsSignedIn() {
        assertThat(mvc.post()
                        .uri("/drafts")
                        .header("X-Requested-With", "fetch")
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded")
                        .param("_page", "/admin/accounts/new")
                        .param("_owner", "admin")
                        .param("displayName", "Halvskrevet Navn"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        assertThat(mvc.get().uri("/admin/accounts/new").cookie(session(admin)))
                .bodyText()
                .contains("data-logged-out", "Du er logget ud", "Log ind i et nyt vindue");
    }

    @Test
    void aFormFromBeforeTheLogInInAnotherWindowComesBackToo() {
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        Cookie session = session(admin);
        assertThat(mvc.post()
                        .uri("/admin/accounts")
                        .cookie(session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded")
                        .param("_page", "/admin/accounts/new")
                        .param("_owner", admin.getUsername())
                        .param("displayName", "Halvskrevet Navn"))
                .hasRedirectedUrl("/admin/accounts/new");
        assertThat(mvc.get().uri("/admin/accounts/new").cookie(session))
                .bodyText()
                .contains("Halvskrevet Navn");
    }

    @Test
    void anErrorPageSaysNothingOfTheCause() {
        Account account = fixtures.account();
        assertThat(mvc.get()
                        .uri("/error")
                        .with(AccountFixtures.signedIn(account))
                        .accept("text/html")
                        .requestAttr("jakarta.servlet.error.status_code", 500)
                        .requestAttr("jakarta.servlet.error.exception", new IllegalStateException("hemmelig årsag")))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains("Noget gik galt hos os")
                .doesNotContain("hemmelig", "IllegalState", "dk.fremdrift");
        assertThat(mvc.get()
                        .uri("/error")
                        .with(AccountFixtures.signedIn(account))
                        .accept("text/html")
                        .requestAttr("jakarta.servlet.error.status_code", 409)
                        .requestAttr(
                                "jakarta.servlet.error.exception",
                                new dk.fremdrift.shared.ConflictException("security.admin.last")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("mindst én administrator");
        assertThat(mvc.get()
                        .uri("/error")
                        .with(AccountFixtures.signedIn(account))
                        .accept("text/html"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePageOfAnErrorShowsWhatWasTypedAlsoWhatNoDatabaseCanKeep() {
        Account account = fixtures.account();
        for (int status : new int[] {400, 404, 409}) {
            assertThat(mvc.get()
                            .uri("/error")
                            .with(AccountFixtures.signedIn(account))
                            .accept("text/html")
                            .contentType("application/x-www-form-urlencoded")
                            .param("_page", "/admin/accounts/new")
                            .param("_owner", account.getUsername())
                            .param("_draft", UUID.randomUUID().toString())
                            .param("displayName", "Indsat fra\u000bet brev")
                            .param("reason", "KUN STORE BOGSTAVER", "NOT_BEGUN")
                            .requestAttr("jakarta.servlet.error.status_code", status)
                            .requestAttr("jakarta.servlet.error.method", "POST")
                            .with(request -> {
                                request.setDispatcherType(DispatcherType.ERROR);
                                return request;
                            }))
                    .hasStatus(status)
                    .bodyText()
                    .contains("Det, du skrev", "Indsat fra et brev", "KUN STORE BOGSTAVER")
                    .doesNotContain("NOT_BEGUN");
        }
    }

    @Test
    void whatNoDatabaseCanKeepIsABadRequestWithAPageOfItsOwn() {
        Account account = fixtures.account();
        for (String bad : List.of("\0", "a\u0000b", "\u001b", "\u0085")) {
            assertThat(mvc.get().uri("/projects").param("search", bad).with(AccountFixtures.signedIn(account)))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(mvc.get().uri("/projects").param("search", "a\tb\r\nc").with(AccountFixtures.signedIn(account)))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/login")
                        .param("username", "\0")
                        .param("password", "x")
                        .with(csrf()))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get()
                        .uri("/error")
                        .param("search", "\0")
                        .accept("text/html")
                        .requestAttr("jakarta.servlet.error.status_code", 400)
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            return request;
                        }))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("<main", "Gå til forsiden")
                .doesNotContain("firewall");
    }

    @Test
    void aStrangersPageCannotFillAFormOfOurs() {
        assertThat(mvc.post()
                        .uri("/admin/accounts")
                        .header("Sec-Fetch-Site", "cross-site")
                        .contentType("application/x-www-form-urlencoded")
                        .param("_page", "/admin/accounts/new")
                        .param("_owner", "admin")
                        .param("displayName", "Ond"))
                .hasRedirectedUrl("/login?expired");
    }

    @Test
    void everyPageCarriesTheStrictHeaders() {
        assertThat(mvc.get().uri("/login"))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                                + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                                + "frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(mvc.get().uri("/login").secure(true))
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    @Test
    void ofTheActuatorOnlyTheStatusIsPublic() {
        assertThat(mvc.get().uri("/actuator/health")).bodyText().isEqualTo("{\"status\":\"UP\"}");
        assertThat(mvc.get().uri("/actuator/env")).hasRedirectedUrl("/login");
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        for (String path : List.of(
                "/actuator", "/actuator/env", "/actuator/health/db", "/actuator/health/readiness", "/actuator/beans")) {
            assertThat(mvc.get().uri(path).with(AccountFixtures.signedIn(admin)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void anAddressThatLeadsNowhereIsNotFound() {
        Account account = fixtures.account(GlobalRole.HR);
        var in = AccountFixtures.signedIn(account);
        assertThat(mvc.get().uri("/findes-ikke").with(in)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/projects/abc").with(in)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/css/findes-ikke.css")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult login(String name, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }

    private Cookie session(Account account) {
        return cookie(login(account.getUsername(), AccountFixtures.PASSWORD));
    }

    // Without a web server the cookie does not get its configured name
    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private String page(Cookie session) {
        try {
            return mvc.get().uri("/").cookie(session).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lock(Account account) {
        jdbc.sql("update account set locked = true where id = :id")
                .param("id", account.getId())
                .update();
    }

    private long events(Account account, String action) {
        return jdbc.sql("select count(*) from audit_event where actor_account_id = :id and action = :action")
                .param("id", account.getId())
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
