package dk.fremdrift.security;

import org.jspecify.annotations.Nullable;

/** The old password and, twice, the new one. */
record PasswordForm(String currentPassword, String newPassword, String newPasswordAgain) {

    static final PasswordForm EMPTY = new PasswordForm(null, null, null);

    PasswordForm(@Nullable String currentPassword, @Nullable String newPassword, @Nullable String newPasswordAgain) {
        this.currentPassword = currentPassword == null ? "" : currentPassword;
        this.newPassword = newPassword == null ? "" : newPassword;
        this.newPasswordAgain = newPasswordAgain == null ? "" : newPasswordAgain;
    }
}
