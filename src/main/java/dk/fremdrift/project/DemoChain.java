package dk.fremdrift.project;

import dk.fremdrift.shared.DemoPart;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What leads to what in the fifth case, as far as its own words say so; the rest, its benefits among it, is linked to
 * nothing yet.
 */
@Component
@Order(33)
class DemoChain implements DemoPart {

    private final ProjectDirectory projects;
    private final Chains chains;

    DemoChain(ProjectDirectory projects, Chains chains) {
        this.projects = projects;
        this.chains = chains;
    }

    @Override
    public void create() {
        UUID id = projects.findIdByNumber("2014-017").orElseThrow();
        Chain chain = chains.of(id);
        link(id, chain, "Bud på en fælles kompetenceprofil", "En fælles kompetenceprofil til");
        link(id, chain, "En fælles kompetenceprofil til", "HK og KL får beskrevet");
        link(id, chain, "Afdækning af allerede eksisterende", "Etablering af en kompetencegivende");
        link(id, chain, "Etablering af en kompetencegivende", "At der findes, eller udvikles");
        link(id, chain, "Pilotuddannelse for ledere", "At de involverede projektkommuner");
        link(id, chain, "Oplæg og artikler", "At projektets resultater formidles");
    }

    private void link(UUID project, Chain chain, String source, String target) {
        chains.change(project, find(chain, target), new ChainForm(Set.of(find(chain, source)), null));
    }

    private static UUID find(Chain chain, String beginning) {
        return chain.parts().stream()
                .filter(part -> part.title().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
