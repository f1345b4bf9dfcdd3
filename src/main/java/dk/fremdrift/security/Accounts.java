package dk.fremdrift.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts. */
interface Accounts extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    Account save(Account account);

    void flush();

    /** The account that somebody means who types this at the log-in: a user name or an e-mail address, folded. */
    @Query("select a from Account a where lower(a.username) = :typed or lower(a.email) = :typed")
    Optional<Account> findByTyped(String typed);
}
