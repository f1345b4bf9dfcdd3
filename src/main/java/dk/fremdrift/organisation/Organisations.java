package dk.fremdrift.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    @Query("select o.id from Organisation o where lower(o.name) = lower(:name)")
    Optional<UUID> findIdByName(String name);
}
