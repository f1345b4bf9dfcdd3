package dk.fremdrift.security;

import static dk.fremdrift.security.AccountFixtures.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, AccountFixtures.class})
class PasswordTests {

    private static final String NEW = "heste spiser gulerødder";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixtures fixtures;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLinkLetsItsOwnerChooseAPasswordOnce() {
        Account account = fixtures.account();
        String token = links.issue(account.getId(), true, null);

        assertThat(mvc.get().uri("/link/{token}", token))
                .hasStatusOk()
                .bodyText()
                .contains(account.getUsername());
        assertThat(mvc.get().uri("/link/{token}", token)).hasStatusOk();
        assertThat(choose(token, NEW, NEW)).hasRedirectedUrl("/login");
        assertThat(hasPassword(account, NEW)).isTrue();
        assertThat(choose(token, NEW, NEW)).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri("/link/{token}", token)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void ofManyClicksAtTheSameMomentOneUsesTheLink() throws Exception {
        String token = links.issue(fixtures.account().getId(), true, null);
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clicks.add(() -> choose(token, NEW, NEW).getResponse().getStatus());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(clicks)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(302, 410).containsOnlyOnce(302);
    }

    @Test
    void aPasswordThatMayNotBeChosenDoesNotUseTheLinkUp() {
        Account account = fixtures.account();
        String token = links.issue(account.getId(), false, null);
        assertThat(choose(token, "kort", "kort")).hasStatusOk().bodyText().contains("mindst 12 tegn");
        assertThat(choose(token, NEW, NEW + "!")).bodyText().contains("ikke ens");
        assertThat(choose(token, PasswordRules.DEMO_PASSWORD, PasswordRules.DEMO_PASSWORD))
                .bodyText()
                .contains("offentligt kendt");
        assertThat(choose(token, NEW, NEW)).hasRedirectedUrl("/login");
    }

    @Test
    void anOldLinkANewerLinkOrALockMakesALinkUseless() {
        Account account = fixtures.account();
        String old = links.issue(account.getId(), false, null);
        jdbc.sql("""
                        update one_time_link set created_at = now() - interval '8 days', expires_at = now() - interval '1 second'
                        where account_id = :id
                        """).param("id", account.getId()).update();
        assertThat(mvc.get().uri("/link/{token}", old)).hasStatus(HttpStatus.GONE);

        String replaced = links.issue(account.getId(), false, null);
        String newest = links.issue(account.getId(), false, null);
        assertThat(choose(replaced, NEW, NEW)).hasStatus(HttpStatus.GONE);

        jdbc.sql("update account set locked = true where id = :id")
                .param("id", account.getId())
                .update();
        assertThat(choose(newest, NEW, NEW)).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri("/link/findes-ikke")).hasStatus(HttpStatus.GONE);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        Account account = fixtures.account();
        assertThat(change(account, "forkert", NEW)).hasStatusOk().bodyText().contains("Det er ikke din nuværende");
        assertThat(change(account, AccountFixtures.PASSWORD, "kort")).bodyText().contains("mindst 12 tegn");
        assertThat(hasPassword(account, AccountFixtures.PASSWORD)).isTrue();

        assertThat(change(account, AccountFixtures.PASSWORD, NEW)).hasRedirectedUrl("/profile");

        assertThat(hasPassword(account, NEW)).isTrue();
    }

    @Test
    void theOldPasswordIsNoEasierToGuessThanAtTheLogIn() {
        Account account = fixtures.account();
        for (int i = 0; i < 5; i++) {
            change(account, "forkert " + i, NEW);
        }
        assertThat(change(account, AccountFixtures.PASSWORD, NEW)).bodyText().contains("For mange forkerte forsøg");
        assertThat(hasPassword(account, NEW)).isFalse();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Account account = fixtures.account();
        MvcTestResult elsewhere = mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", account.getUsername())
                .param("password", AccountFixtures.PASSWORD)
                .exchange();
        assertThat(sessions(account)).isEqualTo(1);

        change(account, AccountFixtures.PASSWORD, NEW);

        assertThat(elsewhere).hasRedirectedUrl("/");
        assertThat(sessions(account)).isZero();
    }

    @Test
    void theLanguageFollowsTheAccount() {
        Account account = fixtures.account();
        assertThat(mvc.post()
                        .uri("/language")
                        .param("code", "en")
                        .with(signedIn(account))
                        .with(csrf()))
                .hasRedirectedUrl("/")
                .cookies()
                .hasValue("sprog", "en");
        assertThat(jdbc.sql("select language from account where id = :id")
                        .param("id", account.getId())
                        .query(String.class)
                        .single())
                .isEqualTo("en");
        assertThat(mvc.post()
                        .uri("/login")
                        .with(csrf())
                        .param("username", account.getUsername())
                        .param("password", AccountFixtures.PASSWORD))
                .cookies()
                .hasValue("sprog", "en");
    }

    @Test
    void whoChoosesALanguageAndThenLogsInKeepsIt() {
        Account account = fixtures.account();
        MvcTestResult chosen =
                mvc.post().uri("/language").param("code", "en").with(csrf()).exchange();
        Cookie session = Objects.requireNonNull(chosen.getResponse().getCookie("SESSION"));
        assertThat(mvc.post()
                        .uri("/login")
                        .cookie(session)
                        .with(csrf())
                        .param("username", account.getUsername())
                        .param("password", AccountFixtures.PASSWORD))
                .cookies()
                .hasValue("sprog", "en");
        assertThat(jdbc.sql("select language from account where id = :id")
                        .param("id", account.getId())
                        .query(String.class)
                        .single())
                .isEqualTo("en");
    }

    @Test
    void theLanguageLeadsBackToAPageOfOursOnly() {
        for (var back :
                List.of("http://ond.example/side", "http://localhost//ond.example", "javascript:alert(1)", "%%%")) {
            assertThat(mvc.post()
                            .uri("/language")
                            .param("code", "en")
                            .with(csrf())
                            .header("Referer", back)
                            .header("Host", "localhost"))
                    .hasRedirectedUrl("/");
        }
        assertThat(mvc.post()
                        .uri("/language")
                        .param("code", "en")
                        .with(csrf())
                        .header("Referer", "http://localhost/privacy?a=b")
                        .header("Host", "localhost"))
                .hasRedirectedUrl("/privacy?a=b");
    }

    private MvcTestResult choose(String token, String password, String again) {
        return mvc.post()
                .uri("/link/{token}", token)
                .with(csrf())
                .param("newPassword", password)
                .param("newPasswordAgain", again)
                .exchange();
    }

    private MvcTestResult change(Account account, String old, String password) {
        return mvc.post()
                .uri("/profile/password")
                .with(signedIn(account))
                .with(csrf())
                .param("currentPassword", old)
                .param("newPassword", password)
                .param("newPasswordAgain", password)
                .exchange();
    }

    private boolean hasPassword(Account account, String password) {
        String hash = accounts.findById(account.getId()).orElseThrow().getPasswordHash();
        return hash != null && passwords.matches(password, hash);
    }

    private long sessions(Account account) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :id")
                .param("id", account.getId().toString())
                .query(Long.class)
                .single();
    }
}
