package dk.fremdrift.security;

import static dk.fremdrift.security.AccountFixtures.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, AccountFixtures.class})
class PublicPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixtures fixtures;

    @Autowired
    private PublicPageService pages;

    @Test
    void everybodyReadsThemInBothLanguages() {
        assertThat(mvc.get()
                        .uri("/privacy")
                        .locale(java.util.Locale.ENGLISH)
                        .cookie(new jakarta.servlet.http.Cookie("sprog", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Data controller", "lang=\"en\"");
        assertThat(mvc.get().uri("/accessibility")).hasStatusOk().bodyText().contains("WCAG 2.2");
    }

    @Test
    void theAdministratorWritesThemAndNobodysHtmlGetsThrough() {
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        assertThat(mvc.post()
                        .uri("/admin/pages/accessibility")
                        .with(signedIn(admin))
                        .with(csrf())
                        .param("textDa", "WCAG 2.2\r\nlinje to\r\n\r\n<script>ond</script> http://x.example/a.")
                        .param("textEn", "WCAG 2.2")
                        .param(
                                "version",
                                String.valueOf(pages.get("accessibility").getVersion())))
                .hasRedirectedUrl("/admin/pages/accessibility");
        assertThat(mvc.get().uri("/accessibility"))
                .bodyText()
                .contains("WCAG 2.2<br>linje to</p>", "&lt;script&gt;", "<a href=\"http://x.example/a\">")
                .doesNotContain("<script>ond");
    }

    @Test
    void whoSavesLastSeesBothTexts() {
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        assertThat(mvc.post()
                        .uri("/admin/pages/privacy")
                        .with(signedIn(admin))
                        .with(csrf())
                        .param("textDa", "min tekst")
                        .param("textEn", "my text")
                        .param("version", "-1"))
                .hasStatusOk()
                .bodyText()
                .contains("min tekst", "Dataansvarlig");
    }

    @Test
    void thereAreNoOthers() {
        Account admin = fixtures.account(GlobalRole.ADMINISTRATOR);
        assertThat(mvc.get().uri("/admin/pages/findes-ikke").with(signedIn(admin)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/admin/pages/privacy").with(signedIn(fixtures.account())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
