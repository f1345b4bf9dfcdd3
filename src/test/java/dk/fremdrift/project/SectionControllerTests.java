package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

class SectionControllerTests extends PagesTests {

    private static final String PURPOSE = "/projects/{id}/description/sections/purpose/edit";

    @Autowired
    ProjectDescriptions descriptions;

    UUID project;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeader() {
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    private static Map<String, String> typed(String text, String state, @Nullable String version) {
        Map<String, String> typed = new HashMap<>(Map.of("text", text, "sectionState", state));
        if (version != null) {
            typed.put("version", version);
        }
        return typed;
    }

    private Section purpose() {
        return descriptions.sections(project).get(SectionKind.PURPOSE);
    }

    @Test
    void aSectionIsBegunLeftAndFinished() {
        assertThat(get(leader, PURPOSE, project)).hasStatusOk().bodyText().contains("Jeg er ikke færdig");
        assertThat(post(leader, typed("Linje 1\r\nLinje 2", "BEGUN", null), PURPOSE, project))
                .hasRedirectedUrl("/projects/" + project + "/description");
        assertThat(purpose())
                .isEqualTo(new Section(SectionKind.PURPOSE, SectionState.BEGUN, "Linje 1\nLinje 2", List.of(), 0L));
        post(leader, typed("Færdig tekst", "FILLED_IN", "0"), PURPOSE, project);
        assertThat(get(leader, "/projects/{id}/description", project))
                .bodyText()
                .contains("Færdig tekst", "1 af 18 afsnit", "Færdigt");
    }

    @Test
    void readersReadADocumentAndSeeWhatIsMissing() {
        make.section(project, "PURPOSE", "Formålet med det hele");
        Somebody reader = make.somebody();
        make.role(project, reader, "CONSULTANT");
        assertThat(get(reader, "/projects/{id}/description", project))
                .hasStatusOk()
                .bodyText()
                .contains("Formålet med det hele", "Ikke færdigt", "Ikke skrevet endnu:", "Baggrund, ")
                .doesNotContain("task-list", "/sections/");
    }

    @Test
    void whatIsSetAsideKeepsItsTextAndIsNotRead() {
        post(leader, typed("Måske senere", "NOT_RELEVANT", null), PURPOSE, project);
        assertThat(purpose().text()).isEqualTo("Måske senere");
        assertThat(get(leader, "/projects/{id}/description", project))
                .bodyText()
                .contains("Ikke relevant")
                .doesNotContain("Måske senere");
    }

    @Test
    void mistakesComeBackAtTheirFields() {
        assertThat(post(leader, Map.of("text", "Mine ord"), PURPOSE, project))
                .hasStatusOk()
                .bodyText()
                .contains("Vælg, hvor langt I er", "Mine ord");
        assertThat(post(leader, typed(" ", "FILLED_IN", null), PURPOSE, project))
                .bodyText()
                .contains("Skriv noget, før afsnittet er færdigt");
        assertThat(post(leader, typed("x".repeat(20001), "BEGUN", null), PURPOSE, project))
                .bodyText()
                .contains("20.000 tegn");
        assertThat(purpose().state()).isEqualTo(SectionState.NOT_BEGUN);
    }

    @Test
    void twoEditorsSeeBothTextsAlsoWhenNeitherHadBegun() {
        post(leader, typed("Deres ord", "BEGUN", null), PURPOSE, project);
        assertThat(post(hr, typed("Mine ord", "FILLED_IN", null), PURPOSE, project))
                .hasStatusOk()
                .bodyText()
                .contains("En anden har gemt", "Deres ord", "Mine ord", "name=\"version\" value=\"0\"");
        assertThat(purpose().text()).isEqualTo("Deres ord");
        Map<String, String> mistaken = typed("x".repeat(20001), "FILLED_IN", "0");
        mistaken.put("take", "sectionState");
        assertThat(post(hr, mistaken, PURPOSE, project)).bodyText().contains("Deres ord", "20.000 tegn");
        Map<String, String> again = typed("Mine ord", "FILLED_IN", "0");
        again.put("take", "text");
        post(hr, again, PURPOSE, project);
        assertThat(purpose())
                .isEqualTo(new Section(SectionKind.PURPOSE, SectionState.FILLED_IN, "Deres ord", List.of(), 1L));
    }

    @Test
    void aSectionThatNoDescriptionHasIsNotFound() {
        assertThat(get(leader, "/projects/{id}/description/sections/nonsense/edit", project))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
