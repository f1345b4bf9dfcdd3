package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedFilterControllerTests extends PagesTests {

    private UUID saved(Somebody owner, boolean shared) {
        var form = new java.util.HashMap<>(Map.of("filterName", "Kladder " + unique(), "status", "DRAFT"));
        if (shared) {
            form.put("filterShared", "true");
        }
        assertThat(post(owner, form, "/projects/filters")).hasStatus3xxRedirection();
        return jdbc.sql("select id from saved_filter where account_id = :account")
                .param("account", owner.accountId())
                .query(UUID.class)
                .single();
    }

    @Test
    void aSavedFilterStandsOnTheListAndLeadsBackToIt() {
        make.role(make.project("Et projekt"), hr, "LEADER");
        UUID id = saved(hr, false);
        assertThat(get(hr, "/projects")).bodyText().contains("Gemte filtre", "/projects?status=DRAFT");
        assertThat(get(hr, "/projects/filters/{id}", id)).hasRedirectedUrl("/projects?status=DRAFT");
    }

    @Test
    void othersOpenOnlyWhatIsShared() {
        Somebody other = make.somebody();
        assertThat(get(other, "/projects/filters/{id}", saved(hr, false))).hasStatus(404);
        Somebody generous = make.somebody();
        UUID shared = saved(generous, true);
        assertThat(get(other, "/projects/filters/{id}", shared)).hasRedirectedUrl("/projects?status=DRAFT");
        assertThat(get(other, "/projects/filters/{id}/edit", shared)).hasStatus(404);
        assertThat(get(other, "/projects/filters")).bodyText().doesNotContain(shared.toString());
        post(other, Map.of(), "/projects/filters/{id}/deletion", shared);
        assertThat(get(other, "/projects/filters/{id}", shared)).hasStatus3xxRedirection();
    }

    @Test
    void twoFiltersOfOnePersonHaveTwoNames() {
        var form = Map.of("filterName", "Mine kladder", "status", "DRAFT");
        assertThat(post(hr, form, "/projects/filters")).hasStatus3xxRedirection();
        assertThat(post(hr, form, "/projects/filters"))
                .hasStatusOk()
                .bodyText()
                .contains("Du har allerede et filter med det navn", "value=\"DRAFT\"", "value=\"Mine kladder\"");
        assertThat(post(make.somebody(), form, "/projects/filters")).hasStatus3xxRedirection();
    }

    @Test
    void aFilterIsRenamedAndRemoved() {
        UUID id = saved(hr, true);
        var form = Map.of("filterName", "Nyt navn", "version", "0");
        assertThat(post(hr, form, "/projects/filters/{id}/edit", id)).hasRedirectedUrl("/projects/filters");
        assertThat(get(hr, "/projects/filters")).bodyText().contains("Nyt navn", "Kun for dig");
        assertThat(post(hr, form, "/projects/filters/{id}/edit", id))
                .hasStatusOk()
                .bodyText()
                .contains("En anden har gemt");
        assertThat(post(hr, Map.of(), "/projects/filters/{id}/deletion", id)).hasStatus3xxRedirection();
        assertThat(get(hr, "/projects/filters")).bodyText().contains("Du har ingen gemte filtre");
    }
}
