package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;

@ExtendWith(OutputCaptureExtension.class)
class RefusalsTests {

    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new Unwary()),
            web -> web.setControllerAdvice(new Refusals()).build());

    @Test
    void whatTheDatabaseRefusesIsAConflictAndTheLogQuotesNobody(CapturedOutput log) {
        assertThat(mvc.post().uri("/unwary")).hasStatus(HttpStatus.CONFLICT);
        assertThat(log).contains("The database refused a change").doesNotContain("hemmeligt");
    }

    // No bean: an inner class is not scanned
    @Controller
    class Unwary {

        @PostMapping("/unwary")
        String create() {
            throw new DataIntegrityViolationException("Key (text)=(hemmeligt) breaks a rule");
        }
    }
}
