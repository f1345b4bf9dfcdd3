package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.TestDatabase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class AssetTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aBrowserKeepsStylesScriptsPicturesAndFontsUntilTheyChange() throws Exception {
        String page = mvc.get().uri("/login").exchange().getResponse().getContentAsString();
        for (String kind : new String[] {"css", "js", "img", "fonts", "webjars"}) {
            assertThat(mvc.get().uri(first("/" + kind + "/[^\"#]+-[0-9a-f]{32}\\.[a-z0-9]+", page)))
                    .as(kind)
                    .hasStatusOk()
                    .headers()
                    .hasValue("Cache-Control", "max-age=31536000, public, immutable");
        }
    }

    @Test
    void aStyleNamesWhatItImportsByContentToo() throws Exception {
        String page = mvc.get().uri("/login").exchange().getResponse().getContentAsString();
        String style = mvc.get()
                .uri(first("/css/app-[0-9a-f]{32}\\.css", page))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(style).containsPattern("/webjars/bootstrap/[^\"]+-[0-9a-f]{32}\\.css");
        assertThat(style).containsPattern("tokens-[0-9a-f]{32}\\.css");
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }
}
