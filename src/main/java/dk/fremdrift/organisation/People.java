package dk.fremdrift.organisation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people and organisations that other features refer to by id. */
public interface People {

    /**
     * The person behind an account.
     *
     * @throws dk.fremdrift.shared.NotFoundException if the account belongs to nobody
     */
    UUID ofAccount(UUID accountId);

    /** The person with this e-mail address, whatever its case. */
    Optional<UUID> findByEmail(String email);

    /**
     * The person with this e-mail address, made if there is none; a person without an e-mail address is always new,
     * and can log in only once an address is known.
     */
    UUID assurePerson(String name, @Nullable String email, @Nullable String jobTitle, @Nullable UUID organisationId);

    /**
     * Changes where the person works and as what.
     *
     * @param version of the person when the form was read
     * @throws dk.fremdrift.shared.NotFoundException if there is no such person
     * @throws org.springframework.orm.ObjectOptimisticLockingFailureException if somebody has changed the person since
     */
    void describe(UUID personId, @Nullable String jobTitle, @Nullable UUID organisationId, @Nullable Long version);

    /** Takes over where a known person works and as what, as far as it was not known; what is known stays. */
    void learn(UUID personId, @Nullable String jobTitle, @Nullable UUID organisationId);

    /** The organisation with this name, whatever its case, made if there is none. */
    UUID assureOrganisation(String name);
}
