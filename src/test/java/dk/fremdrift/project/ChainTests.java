package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTests {

    private static final Chain.Part WORKSHOP = part(ChainStep.ACTIVITY, "Workshop");
    private static final Chain.Part INTERVIEW = part(ChainStep.ACTIVITY, "Interview");
    private static final Chain.Part PROFILE = part(ChainStep.DELIVERABLE, "Profil");
    private static final Chain.Part ARTICLES = part(ChainStep.DELIVERABLE, "Artikler");
    private static final Chain.Part CONTENT = part(ChainStep.CRITERION, "Tilfredse kommuner");
    private static final Chain.Part SERVICE = part(ChainStep.BENEFIT, "Bedre service");

    private static final Chain CHAIN = new Chain(
            List.of(WORKSHOP, INTERVIEW, PROFILE, ARTICLES, CONTENT, SERVICE),
            List.of(link(WORKSHOP, PROFILE), link(PROFILE, CONTENT), link(CONTENT, SERVICE), link(WORKSHOP, SERVICE)));

    private static Chain.Part part(ChainStep step, String title) {
        return new Chain.Part(UUID.randomUUID(), step, title);
    }

    private static Chain.Link link(Chain.Part from, Chain.Part to) {
        return new Chain.Link(from.id(), to.id());
    }

    @Test
    void aChainIsFollowedBackFromItsEnd() {
        assertThat(CHAIN.ends()).containsExactly(SERVICE);
        assertThat(CHAIN.leadingTo(SERVICE.id())).containsExactly(CONTENT, WORKSHOP);
        assertThat(CHAIN.leadingTo(WORKSHOP.id())).isEmpty();
    }

    @Test
    void whatIsLinkedToNothingIsLoose() {
        assertThat(CHAIN.loose()).containsExactly(ARTICLES, INTERVIEW);
    }

    @Test
    void onlyWhatStandsBeforeCanLeadToIt() {
        assertThat(CHAIN.before(CONTENT)).containsExactly(PROFILE, ARTICLES, WORKSHOP, INTERVIEW);
        assertThat(CHAIN.before(WORKSHOP)).isEmpty();
    }

    @Test
    void onlyWhatOnePersonHasChangedIsChanged() {
        UUID kept = UUID.randomUUID();
        UUID ticked = UUID.randomUUID();
        UUID unticked = UUID.randomUUID();
        var form = new ChainForm(Set.of(kept, ticked), Set.of(kept, unticked));
        assertThat(form.added()).containsExactly(ticked);
        assertThat(form.removed()).containsExactly(unticked);
        assertThat(new ChainForm(null, null).added()).isEmpty();
    }
}
