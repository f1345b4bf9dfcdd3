package dk.fremdrift.security;

import static dk.fremdrift.security.AccountFixtures.signedIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.shared.ConflictException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, AccountFixtures.class})
class AccountAdministrationTests {

    private static final Pattern LINK = Pattern.compile("http://localhost/link/[A-Za-z0-9_-]{43}");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixtures fixtures;

    @Autowired
    private AdminService service;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Account admin;

    @BeforeEach
    void administrator() {
        admin = fixtures.account(GlobalRole.ADMINISTRATOR);
    }

    @Test
    void onlyTheAdministratorSeesTheAccounts() {
        for (Account other : List.of(fixtures.account(), fixtures.account(GlobalRole.HR))) {
            assertThat(mvc.get().uri("/admin/accounts").with(signedIn(other))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.post()
                            .uri("/admin/accounts/{id}/lock", admin.getId())
                            .with(signedIn(other))
                            .with(csrf()))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void anAccountIsMadeWithoutAPasswordAndHeardOfByTheTrail() {
        String name = "ny" + UUID.randomUUID().toString().substring(0, 8);
        MvcTestResult made = post(
                "/admin/accounts",
                "displayName",
                "Åse Ærø",
                "username",
                name,
                "accountEmail",
                name + "@kommune.example");

        UUID id = jdbc.sql("select id from account where username = :name and password_hash is null")
                .param("name", name)
                .query(UUID.class)
                .single();
        assertThat(made).hasRedirectedUrl("/admin/accounts/" + id);
        assertThat(jdbc.sql(
                                "select actor_account_id from audit_event where action = 'security.accountCreated' and subject_id = :id")
                        .param("id", id.toString())
                        .query(UUID.class)
                        .single())
                .isEqualTo(admin.getId());
    }

    @Test
    void aNameOrAddressThatIsTakenIsSaidAtItsField() {
        Account taken = fixtures.account();
        assertThat(post(
                        "/admin/accounts",
                        "displayName",
                        "En anden",
                        "username",
                        taken.getUsername().toUpperCase(),
                        "accountEmail",
                        "x" + taken.getEmail()))
                .hasStatusOk()
                .bodyText()
                .contains("Brugernavnet er taget", "En anden");
        assertThat(post(
                        "/admin/accounts",
                        "displayName",
                        "En anden",
                        "username",
                        "x" + taken.getUsername(),
                        "accountEmail",
                        taken.getEmail()))
                .bodyText()
                .contains("Der er allerede en konto med den e-mailadresse");
    }

    @Test
    void everyMistakeIsSaidAtOnce() {
        assertThat(post("/admin/accounts", "displayName", " ", "username", "a b", "accountEmail", "uden krølle"))
                .bodyText()
                .contains("Skriv navnet", "Brugernavnet skal have 2-60 tegn", "Skriv en e-mailadresse som", "Fejl: ");
    }

    @Test
    void whoSavesLastSeesWhatTheOtherSavedAndKeepsTheTyped() {
        Account account = fixtures.account();
        jdbc.sql("update account set version = version + 1, display_name = 'Gemt af en anden' where id = :id")
                .param("id", account.getId())
                .update();

        assertThat(post(
                        "/admin/accounts/" + account.getId() + "/edit",
                        "displayName",
                        "Skrevet af mig",
                        "username",
                        account.getUsername(),
                        "accountEmail",
                        account.getEmail(),
                        "version",
                        "0"))
                .hasStatusOk()
                .bodyText()
                .contains("Gemt af en anden", "Skrevet af mig", "name=\"version\" value=\"1\"");
    }

    @Test
    void theLinkIsShownOnceAndMakesTheOldPasswordVoid() {
        Account account = fixtures.account();
        String link = newLink(account);
        assertThat(find(account).getPasswordHash()).isNull();
        assertThat(jdbc.sql(
                                "select count(*) from one_time_link where encode(token_hash, 'escape') like '%' || :token || '%'")
                        .param("token", link.substring(link.length() - 43))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(mvc.get().uri("/admin/accounts/{id}", account.getId()).with(signedIn(admin)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(link);
    }

    @Test
    void theLinkIsKeptByNoSessionAndNoBrowser() {
        MvcTestResult made = post("/admin/accounts/" + fixtures.account().getId() + "/links/new");
        assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(made.getMvcResult().getFlashMap().values()).isEmpty();
    }

    @Test
    void aSecondLinkVoidsTheFirst() {
        Account account = fixtures.account();
        String first = newLink(account);
        String second = newLink(account);
        assertThat(mvc.get().uri(path(first))).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri(path(second))).hasStatusOk();
    }

    @Test
    void aLinkFromBeforeTheLockWorksNoMoreAfterIt() {
        Account account = fixtures.account();
        String link = newLink(account);
        post("/admin/accounts/" + account.getId() + "/lock");
        post("/admin/accounts/" + account.getId() + "/unlock");
        assertThat(find(account).isLocked()).isFalse();
        assertThat(mvc.get().uri(path(link))).hasStatus(HttpStatus.GONE);
    }

    @Test
    void nobodyLocksResetsOrPromotesThemselves() {
        String own = "/admin/accounts/" + admin.getId();
        post(own + "/lock");
        post(own + "/links/new");
        assertThat(find(admin).isLocked()).isFalse();
        assertThat(find(admin).getPasswordHash()).isNotNull();
        assertThat(post(own + "/roles", "globalRole", "HR", "roleFrom", "2026-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("for dig selv");
        UUID role = roleOf(admin);
        post(own + "/roles/" + role + "/end");
        assertThat(isOpen(role)).isTrue();
    }

    @Test
    void anUnknownRoleHidesNoOtherMistake() {
        String roles = "/admin/accounts/" + fixtures.account().getId() + "/roles";
        assertThat(post(roles, "globalRole", "KING", "roleFrom", "2026-06-01", "roleTo", "2026-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Vælg en rolle", "roleTo-error", "value=\"2026-06-01\"");
    }

    @Test
    void aRoleIsGivenOnceAtATimeAndEndedAtOnce() {
        Account account = fixtures.account();
        String roles = "/admin/accounts/" + account.getId() + "/roles";
        assertThat(post(roles, "globalRole", "AUDITOR", "roleFrom", "01.01.2026"))
                .hasStatus3xxRedirection();
        assertThat(post(roles, "globalRole", "AUDITOR", "roleFrom", "2026-06-01"))
                .bodyText()
                .contains("Kontoen har allerede den rolle i de dage");
        assertThat(mvc.get().uri("/audit").with(signedIn(account))).hasStatusOk();

        post(roles + "/" + roleOf(account) + "/end");

        assertThat(mvc.get().uri("/audit").with(signedIn(account))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(roles, "globalRole", "AUDITOR", "roleFrom", "2026-06-01"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aRoleCannotEndBeforeItBegins() {
        assertThat(post(
                        "/admin/accounts/" + fixtures.account().getId() + "/roles",
                        "globalRole",
                        "HR",
                        "roleFrom",
                        "2026-06-01",
                        "roleTo",
                        "2026-05-31"))
                .bodyText()
                .contains("Den sidste dag kan ikke ligge før den første");
    }

    @Test
    void twoAdministratorsCannotLockEachOtherAtTheSameMoment() throws Exception {
        jdbc.sql("update account_role set ended_at = now() where role = 'ADMINISTRATOR' and ended_at is null")
                .update();
        Account one = fixtures.account(GlobalRole.ADMINISTRATOR);
        Account other = fixtures.account(GlobalRole.ADMINISTRATOR);
        Callable<Boolean> first = () -> lock(one, other);
        Callable<Boolean> second = () -> lock(other, one);

        int locked = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(first, second))) {
                locked += answer.get() ? 1 : 0;
            }
        }
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        jdbc.sql("update account_role set ended_at = now() where role = 'ADMINISTRATOR' and ended_at is null")
                .update();
        Account last = fixtures.account(GlobalRole.ADMINISTRATOR);
        UUID former = fixtures.account().getId();

        assertThatThrownBy(() -> service.endRole(last.getId(), roleOf(last), former))
                .isInstanceOf(ConflictException.class)
                .hasMessage("security.admin.last");
        assertThatThrownBy(() -> service.lock(last.getId(), former)).hasMessage("security.admin.last");
        assertThatThrownBy(() -> service.issueLink(last.getId(), former)).hasMessage("security.admin.last");
        assertThat(find(last).isLocked()).isFalse();
    }

    @Test
    void unlockingForgetsTheFailedTries() {
        Account account = fixtures.account();
        jdbc.sql("insert into login_failure values (:name, 9, now(), now() + interval '1 hour')")
                .param("name", account.getUsername())
                .update();
        post("/admin/accounts/" + account.getId() + "/unlock");
        assertThat(jdbc.sql("select count(*) from login_failure where username = :name")
                        .param("name", account.getUsername())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theListFindsDanishSpellingsAndPagesInTheDatabase() {
        String family = "Zå" + UUID.randomUUID().toString().substring(0, 6);
        for (int i = 0; i < 3; i++) {
            String name = "p" + UUID.randomUUID().toString().substring(0, 12);
            accounts.save(new Account(name, name + "@x.example", family + " nr. " + i, java.time.Instant.EPOCH));
        }
        String typed = family.replace("å", "aa");

        assertThat(mvc.get().uri("/admin/accounts?search={s}&size=2", typed).with(signedIn(admin)))
                .hasStatusOk()
                .bodyText()
                .contains(family + " nr. 0", family + " nr. 1", "Side 1 af 2")
                .doesNotContain(family + " nr. 2");
        assertThat(mvc.get()
                        .uri("/admin/accounts?search={s}&size=2&page=2", typed)
                        .with(signedIn(admin)))
                .bodyText()
                .contains(family + " nr. 2");
        assertThat(mvc.get().uri("/admin/accounts?page=abc&size=-1").with(signedIn(admin)))
                .hasStatusOk();
    }

    @Test
    void thePagesCostTheSameStatementsWhateverTheData() {
        Account account = fixtures.account(GlobalRole.HR, GlobalRole.AUDITOR);
        assertThat(StatementCount.of(() -> get("/admin/accounts"))).hasSizeLessThanOrEqualTo(4);
        assertThat(StatementCount.of(() -> get("/admin/accounts/" + account.getId())))
                .hasSizeLessThanOrEqualTo(4);
    }

    private boolean lock(Account administrator, Account other) {
        try {
            service.lock(other.getId(), administrator.getId());
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    private void get(String path) {
        assertThat(mvc.get().uri(path).with(signedIn(admin))).hasStatusOk();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(signedIn(admin)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String newLink(Account account) {
        MvcTestResult made = post("/admin/accounts/" + account.getId() + "/links/new");
        assertThat(made).bodyText().containsPattern(LINK);
        Matcher link = LINK.matcher(new String(made.getResponse().getContentAsByteArray(), UTF_8));
        return link.find() ? link.group() : "";
    }

    private static String path(String link) {
        return link.substring("http://localhost".length());
    }

    private Account find(Account account) {
        return accounts.findById(account.getId()).orElseThrow();
    }

    private UUID roleOf(Account account) {
        return jdbc.sql("select id from account_role where account_id = :id and ended_at is null")
                .param("id", account.getId())
                .query(UUID.class)
                .single();
    }

    private boolean isOpen(UUID role) {
        return Objects.equals(
                jdbc.sql("select ended_at is null from account_role where id = :id")
                        .param("id", role)
                        .query(Boolean.class)
                        .single(),
                true);
    }
}
