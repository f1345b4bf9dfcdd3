package dk.fremdrift.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.UUID;
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
@Import(TestDatabase.class)
class CostTypePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Somebody administrator;
    String name;

    @BeforeEach
    void anAdministrator() {
        administrator = new ProjectFixtures(jdbc).somebody();
        name = "Type " + UUID.randomUUID();
    }

    @Test
    void thePostsOfTheGuideAreThereFromTheStart() {
        assertThat(list()).bodyText().contains("Løn", "Eksterne konsulenter og undervisere", "Revision");
    }

    @Test
    void onlyTheAdministratorKeepsThem() {
        assertThat(mvc.get()
                        .uri("/cost-types")
                        .with(administrator.signedIn("HR"))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aTypeIsAddedRenamedAndRetiredButNeverDeleted() {
        assertThat(save("/cost-types", name, "true", "")).hasRedirectedUrl("/cost-types");
        String edit = "/cost-types/" + id() + "/edit";
        assertThat(save(edit, name + "x", "", "0")).hasRedirectedUrl("/cost-types");
        assertThat(list()).bodyText().contains(name + "x", "Udgået");
        assertThat(active(name + "x")).isFalse();
        assertThat(mvc.delete()
                        .uri("/cost-types/" + UUID.randomUUID())
                        .with(administrator.signedIn("ADMINISTRATOR"))
                        .with(csrf())
                        .exchange())
                .hasStatus4xxClientError();
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        assertThat(save("/cost-types", "LØN", "true", ""))
                .bodyText()
                .contains("Der er allerede en udgiftstype med det navn");
    }

    @Test
    void everyMistakeIsSaidAtOnce() {
        MvcTestResult result = mvc.post()
                .uri("/cost-types")
                .param("nameDa", " ")
                .param("nameEn", "Ice cream")
                .param("rank", "først")
                .with(administrator.signedIn("ADMINISTRATOR"))
                .with(csrf())
                .exchange();
        assertThat(result).bodyText().contains("Skriv navnet på dansk", "Skriv et helt tal", "Ice cream");
    }

    @Test
    void aSecondEditorGetsBothTexts() {
        save("/cost-types", name, "true", "");
        String edit = "/cost-types/" + id() + "/edit";
        save(edit, name + "a", "true", "0");
        assertThat(save(edit, name + "b", "true", "0"))
                .bodyText()
                .contains("En anden har gemt", name + "a", name + "b");
    }

    private MvcTestResult save(String path, String danish, String active, String version) {
        return mvc.post()
                .uri(path)
                .param("nameDa", danish)
                .param("nameEn", "Type")
                .param("rank", "500")
                .param("active", active)
                .param("version", version)
                .with(administrator.signedIn("ADMINISTRATOR"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult list() {
        return mvc.get()
                .uri("/cost-types")
                .with(administrator.signedIn("ADMINISTRATOR"))
                .exchange();
    }

    private UUID id() {
        return UUID.fromString(jdbc.sql("select id::text from cost_type where name_da = :name")
                .param("name", name)
                .query(String.class)
                .single());
    }

    private boolean active(String danish) {
        return jdbc.sql("select active from cost_type where name_da = :name")
                .param("name", danish)
                .query((row, at) -> row.getBoolean(1))
                .single();
    }
}
