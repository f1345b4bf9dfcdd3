package dk.fremdrift.security;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people may change about their own accounts. */
@Service
@Transactional
class AccountService {

    private final JdbcClient jdbc;

    AccountService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    String language(UUID accountId) {
        return jdbc.sql("select language from account where id = :id")
                .param("id", accountId)
                .query(String.class)
                .single();
    }

    // Beside the version: a change of language must not make an administrator's form stale
    void speak(UUID accountId, String language) {
        jdbc.sql("update account set language = :language where id = :id")
                .param("language", language)
                .param("id", accountId)
                .update();
    }
}
