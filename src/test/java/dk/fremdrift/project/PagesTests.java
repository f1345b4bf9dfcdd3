package dk.fremdrift.project;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** The pages of projects with everything behind them, asked for by somebody from HR or by somebody with a role. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
abstract class PagesTests {

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"(\\w+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    ProjectFixtures make;
    Somebody hr;

    @BeforeEach
    void somebodyFromHr() {
        make = new ProjectFixtures(jdbc);
        hr = make.somebody();
    }

    MvcTestResult get(Somebody who, String path, Object... ids) {
        return mvc.get().uri(path, ids).with(who.signedIn(rolesOf(who))).exchange();
    }

    /** The page as somebody reads it who has chosen English. */
    MvcTestResult getInEnglish(Somebody who, String path, Object... ids) {
        return mvc.get()
                .uri(path, ids)
                .with(who.signedIn(rolesOf(who)))
                .cookie(new Cookie("sprog", "en"))
                .exchange();
    }

    MvcTestResult post(Somebody who, Map<String, String> form, String path, Object... ids) {
        var parameters = new LinkedMultiValueMap<String, String>();
        form.forEach(parameters::add);
        return mvc.post()
                .uri(path, ids)
                .with(who.signedIn(rolesOf(who)))
                .with(csrf())
                .params(parameters)
                .exchange();
    }

    /** What the page of a submission says was shown, along with what is typed there. */
    Map<String, String> shown(Somebody who, Map<String, String> typed, String path, Object... ids) {
        Matcher hash = SHOWN.matcher(
                new String(get(who, path, ids).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        var form = new HashMap<>(typed);
        if (hash.find()) {
            form.put("shown", hash.group(1));
        }
        return form;
    }

    private String[] rolesOf(Somebody who) {
        return who == hr ? new String[] {"HR"} : new String[0];
    }

    static String unique() {
        return "N-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
