package dk.fremdrift.security;

import dk.fremdrift.shared.MailAddress;
import dk.fremdrift.shared.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the administrator types about an account. */
record AccountForm(
        @NotBlank @NoCpr @Size(max = 120) String displayName,

        @NotBlank @Pattern(regexp = "(?U)\\s*([\\w.-]{2,60})?\\s*")
        String username,

        @NotBlank @MailAddress String accountEmail,

        @Nullable Long version) {

    static final AccountForm EMPTY = new AccountForm("", "", "", null);

    static AccountForm of(AccountDetails account) {
        return new AccountForm(account.displayName(), account.username(), account.email(), account.version());
    }
}
