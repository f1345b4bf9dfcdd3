package dk.fremdrift.security;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The public pages. */
interface PublicPages extends Repository<PublicPage, String> {

    Optional<PublicPage> findById(String key);
}
