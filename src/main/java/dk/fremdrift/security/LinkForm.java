package dk.fremdrift.security;

import org.jspecify.annotations.Nullable;

/** The new password, twice. */
record LinkForm(String newPassword, String newPasswordAgain) {

    static final LinkForm EMPTY = new LinkForm(null, null);

    LinkForm(@Nullable String newPassword, @Nullable String newPasswordAgain) {
        this.newPassword = newPassword == null ? "" : newPassword;
        this.newPasswordAgain = newPasswordAgain == null ? "" : newPasswordAgain;
    }
}
