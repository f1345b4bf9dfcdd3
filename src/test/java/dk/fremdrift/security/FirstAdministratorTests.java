package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.shared.DemoMode;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, AccountFixtures.class})
@ExtendWith(OutputCaptureExtension.class)
@Transactional
class FirstAdministratorTests {

    @Autowired
    private AccountFixtures fixtures;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRoles roles;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment environment;

    @BeforeEach
    void nobodyAdministersYet() {
        jdbc.sql("update account_role set ended_at = now() where role = 'ADMINISTRATOR' and ended_at is null")
                .update();
    }

    @Test
    void theFirstAdministratorGetsALinkAtEachStartUntilThereIsAPassword(CapturedOutput log) {
        start(DemoMode.NONE, "Anne.Andersen@kommune.example");
        Account anne = accounts.findByTyped("anne.andersen@kommune.example").orElseThrow();
        assertThat(log).containsPattern("https://fremdrift.example/link/[\\w-]{43}");
        assertThat(anne.getUsername()).isEqualTo("anne.andersen");

        int seen = log.getAll().length();
        start(DemoMode.NONE, "Anne.Andersen@kommune.example");
        assertThat(log.getAll().substring(seen)).contains("https://fremdrift.example/link/");

        anne.choosePassword("hash");
        accounts.flush();
        seen = log.getAll().length();
        start(DemoMode.NONE, "Anne.Andersen@kommune.example");
        assertThat(log.getAll().substring(seen)).doesNotContain("/link/");
        assertThat(jdbc.sql("select count(*) from account_role where account_id = :id and role = 'ADMINISTRATOR'")
                        .param("id", anne.getId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAdministratorWhoIsLockedOutAdministersNothing(CapturedOutput log) {
        Account locked = fixtures.account(GlobalRole.ADMINISTRATOR);
        roles.flush();
        start(DemoMode.NONE, "anne@kommune.example");
        assertThat(log).doesNotContain("/link/");

        locked.lock();
        accounts.save(locked);
        accounts.flush();
        start(DemoMode.NONE, "anne@kommune.example");
        assertThat(log).contains("https://fremdrift.example/link/");
    }

    @Test
    void withoutAnAddressTheLogSaysWhatToDo(CapturedOutput log) {
        start(DemoMode.NONE, null);
        assertThat(log).contains("FREMDRIFT_ADMIN_EMAIL");
    }

    @Test
    void theDemoHasAnAdministratorOfItsOwn(CapturedOutput log) {
        start(DemoMode.FULL, "anne@kommune.example");
        assertThat(accounts.findByTyped("anne@kommune.example")).isEmpty();
        assertThat(log).doesNotContain("/link/");
    }

    private void start(DemoMode demo, @org.jspecify.annotations.Nullable String email) {
        var properties = new SecurityProperties("https://fremdrift.example/", email);
        new FirstAdministrator(
                        demo, properties, accounts, roles, links, administrators, jdbc, events, clock, environment)
                .run(new DefaultApplicationArguments());
    }
}
