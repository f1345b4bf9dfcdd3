package dk.fremdrift.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The global roles of the accounts, present and past. */
interface AccountRoles extends Repository<AccountRole, UUID> {

    Optional<AccountRole> findById(UUID id);

    AccountRole save(AccountRole role);

    void flush();
}
