package dk.fremdrift.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts and changes what people may change about their own. */
@Service
@Transactional
class AccountService implements AccountDirectory {

    private final Accounts accounts;
    private final JdbcClient jdbc;

    AccountService(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> findIdByUsername(String username) {
        return accounts.findIdByFoldedUsername(Account.fold(username));
    }

    // Beside the version: a change of language must not make an administrator's form stale
    void speak(UUID accountId, String language) {
        jdbc.sql("update account set language = :language where id = :id")
                .param("language", language)
                .param("id", accountId)
                .update();
    }
}
