package dk.fremdrift.organisation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an organisation is to the projects it has to do with. */
enum OrganisationKind {
    /** Part of the state: Statsforvaltningen, a jobcentre's state half. */
    AUTHORITY,
    MUNICIPALITY,
    REGION,
    /** Represents the employees: HK, FOA. */
    UNION,
    /** Represents the employers: KL. */
    EMPLOYERS,
    /** Holds courses and educations: COK, a university college. */
    PROVIDER,
    CONSULTANCY,
    /** Gives grants: FUSA. */
    FUND,
    /** A private business: where S3 wants to learn what service is. */
    COMPANY,
    OTHER;

    /** The kind of this name, if there is one. */
    static @Nullable OrganisationKind named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
