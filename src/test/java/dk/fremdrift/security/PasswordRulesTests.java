package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTests {

    @Test
    void aPasswordHasAtLeastTwelveCharacters() {
        assertThat(problem("elleve tegn")).contains("security.password.tooShort");
        assertThat(problem("præcis tolv!")).isEmpty();
    }

    @Test
    void aPasswordFitsIntoWhatBcryptReads() {
        assertThat(problem("abcdefgh".repeat(9))).isEmpty();
        assertThat(problem("abcdefgh".repeat(9) + "i")).contains("security.password.tooLong");
        assertThat(problem("æøåabcde".repeat(7))).contains("security.password.tooLong");
    }

    @Test
    void aPasswordIsNotTheNameOrTheEmailAddress() {
        assertThat(problem("Anne.Andersen")).contains("security.password.isName");
        assertThat(problem("ANNE@kommune.example")).contains("security.password.isName");
    }

    @Test
    void theDemoPasswordIsNeverChosen() {
        assertThat(problem("Fremdrift-Demo")).contains("security.password.demo");
    }

    @Test
    void threeSignsOverAndOverAreNoPassword() {
        assertThat(problem("abcabcabcabcabc")).contains("security.password.tooSimple");
    }

    private static java.util.Optional<String> problem(String password) {
        return PasswordRules.problem(password, "anne.andersen", "anne@kommune.example");
    }
}
