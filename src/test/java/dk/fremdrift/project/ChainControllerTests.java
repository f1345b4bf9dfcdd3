package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;

class ChainControllerTests extends PagesTests {

    private static final String LINK = "/projects/{id}/description/chain/{item}/edit";

    @Autowired
    Chains chains;

    UUID project;
    UUID criterion;
    UUID activity;
    Somebody leader;

    @BeforeEach
    void aProjectWithACriterionAndAnActivity() {
        project = make.project("Et projekt");
        criterion = make.criterion(project, "Tilfredse kommuner");
        activity = make.activity(project, make.phase(project, 1, "PLANNED"), "Workshop");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    @Test
    void theChainBeginsWithThePurpose() {
        make.section(project, "PURPOSE", "Bedre service for borgerne");
        assertThat(get(leader, "/projects/{id}/description/chain", project))
                .bodyText()
                .contains("Bedre service for borgerne");
    }

    @Test
    void whatIsTickedIsLinkedAndWhatIsUntickedIsNot() {
        assertThat(get(leader, "/projects/{id}/description/chain", project))
                .hasStatusOk()
                .bodyText()
                .contains("Hænger ikke sammen med noget endnu", "Workshop");
        assertThat(get(leader, LINK, project, criterion))
                .hasStatusOk()
                .bodyText()
                .contains("Workshop");
        for (int click = 0; click < 2; click++) {
            assertThat(post(leader, Map.of("sources", activity.toString()), LINK, project, criterion))
                    .hasRedirectedUrl("/projects/" + project + "/description/chain");
        }
        assertThat(chains.of(project).links()).containsExactly(new Chain.Link(activity, criterion));
        assertThat(get(leader, "/projects/{id}/description/chain", project))
                .bodyText()
                .contains("Tilfredse kommuner", "Workshop")
                .doesNotContain("Hænger ikke sammen");
        post(leader, Map.of("seen", activity.toString()), LINK, project, criterion);
        assertThat(chains.of(project).links()).isEmpty();
    }

    @Test
    void twoEditorsBothKeepWhatTheyTicked() {
        UUID other = make.activity(project, make.phase(project, 2, "PLANNED"), "Interview");
        post(leader, Map.of("sources", activity.toString()), LINK, project, criterion);
        post(hr, Map.of("sources", other.toString()), LINK, project, criterion);
        assertThat(chains.of(project).links()).hasSize(2);
    }

    @Test
    void aPartOfAnotherProjectLeadsToNothingHere() {
        UUID elsewhere = make.project("Et andet");
        UUID foreign = make.activity(elsewhere, make.phase(elsewhere, 1, "PLANNED"), "Andet");
        assertThat(post(leader, Map.of("sources", foreign.toString()), LINK, project, criterion))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(leader, LINK, project, activity)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aChainGoesOnlyForward() {
        UUID second = make.criterion(project, "Et andet kriterium");
        assertThatThrownBy(() -> chains.change(project, criterion, new ChainForm(java.util.Set.of(second), null)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
