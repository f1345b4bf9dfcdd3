package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.TestDatabase;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class TooLargeUploadTests {

    private static final String UPLOAD = "multipart/form-data; boundary=x";
    private static final byte[] FAR_TOO_MUCH = new byte[28 << 20];

    @Autowired
    MockMvcTester mvc;

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address)
                .header("Content-Type", UPLOAD)
                .content(FAR_TOO_MUCH)
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects/%s/documents/new",
                "/projects/%s/documents/%s/versions/new",
                "/organisations/%s/import"
            })
    void whoSendsFarTooMuchComesBackToTheForm(String address) {
        assertThat(post(address.formatted(UUID.randomUUID(), UUID.randomUUID())))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("?tooLarge=1");
    }

    @Test
    void onlyTheFormsThatTakeFilesAreAnsweredAndNobodyIsLedElsewhere() {
        for (String address : List.of("/search", "//evil.example/documents/x")) {
            assertThat(post(address).getResponse().getHeader("Location")).isNotEqualTo("?tooLarge=1");
        }
    }

    @Test
    void whatComesPieceByPieceIsReadBeforeItIsJudged() throws Exception {
        assertThat(piecewise(true).getHeader("Location")).isEqualTo("?tooLarge=1");
        assertThat(piecewise(false).getHeader("Location")).isNull();
    }

    private static MockHttpServletResponse piecewise(boolean tooMuch) throws Exception {
        var request = new MockHttpServletRequest("POST", "/form") {
            @Override
            public Collection<Part> getParts() {
                if (tooMuch) {
                    throw new IllegalStateException("as the server says it");
                }
                return List.of();
            }
        };
        request.setContentType(UPLOAD);
        var response = new MockHttpServletResponse();
        Objects.requireNonNull(TooLargeUpload.above(1, "/form").getFilter())
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}
