package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordLoginTests {

    private final PasswordEncoder passwords = new SecurityConfiguration().passwordEncoder();

    @Test
    void aNameThatDoesNotExistCostsAsMuchAsOneThatDoes() {
        assertThat(passwords.encode("en adgangskode"))
                .startsWith(PasswordLogin.NOBODYS_HASH.substring(0, "$2a$11$".length()))
                .hasSameSizeAs(PasswordLogin.NOBODYS_HASH);
    }
}
