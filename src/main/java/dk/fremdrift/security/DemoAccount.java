package dk.fremdrift.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of the demo: a role, not a person.
 *
 * @param role its global role, if any; the roles in projects are the project feature's demo
 */
record DemoAccount(
        String username, String displayName, @Nullable GlobalRole role) {

    /** The accounts that issue and log-in page name, in the order of the journey through the product. */
    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("hr", "HR-medarbejder", GlobalRole.HR),
            new DemoAccount("projektleder", "Projektleder, HK Kommunal", null),
            new DemoAccount("projektleder2", "Projektleder, KL", null),
            new DemoAccount("sekretaer", "Projektsekretær, KL", null),
            new DemoAccount("styregruppe1", "Teamleder, HK Kommunal", null),
            new DemoAccount("styregruppe2", "Kontorchef, KL", null),
            new DemoAccount("styregruppe3", "Konsulent, FOA", null),
            new DemoAccount("fremmed", "Styregruppemedlem, Aarhus Kommune", null),
            new DemoAccount("revisor", "Revisor", GlobalRole.AUDITOR),
            new DemoAccount("admin", "Administrator", GlobalRole.ADMINISTRATOR),
            new DemoAccount("leder", "Leder", null),
            new DemoAccount("medarbejder", "Medarbejder", null));

    String email() {
        return username + "@fremdrift.example";
    }
}
