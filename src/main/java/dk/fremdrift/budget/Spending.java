package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the accounts have charged to the lines; nothing where there are no accounts. */
@Component
class Spending {

    private final ObjectProvider<SpentOnLines> accounts;

    Spending(ObjectProvider<SpentOnLines> accounts) {
        this.accounts = accounts;
    }

    /** The charged amount in DKK per line key, for the lines that have entries. */
    Map<UUID, Money> of(UUID projectId) {
        SpentOnLines spent = accounts.getIfAvailable();
        return spent == null ? Map.of() : spent.of(projectId);
    }
}
