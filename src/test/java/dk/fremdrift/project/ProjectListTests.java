package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import dk.fremdrift.StatementCount;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

class ProjectListTests extends PagesTests {

    @Autowired
    ProjectList list;

    Somebody somebody;

    @BeforeEach
    void somebodyWithNothing() {
        somebody = make.somebody();
    }

    private List<String> titles(@Nullable String search, @Nullable String status, @Nullable String sort) {
        return find(search, status, sort).stream().map(ProjectRow::title).toList();
    }

    private Page<ProjectRow> find(@Nullable String search, @Nullable String status, @Nullable String sort) {
        Sort order = sort == null
                ? Sort.unsorted()
                : sort.startsWith("-") ? Sort.by(DESC, sort.substring(1)) : Sort.by(ASC, sort);
        return list.find(
                new ProjectFilter(search, status), PageRequest.of(0, 20, order), somebody.accountId(), Set.of());
    }

    private UUID mine(String title) {
        UUID id = make.project(title);
        make.role(id, somebody, "LEADER");
        return id;
    }

    @Test
    void onlyWhatIsInReachIsFoundAndCounted() {
        make.project("Uden for rækkevidde");
        mine("Mit eget");
        UUID seat = make.project("Min plads");
        make.seat(seat, somebody, false);
        make.seat(seat, make.somebody(), true);
        assertThat(titles(null, null, "title")).containsExactly("Min plads", "Mit eget");
        assertThat(find(null, null, null).getTotalElements()).isEqualTo(2);
        assertThat(titles("Uden for rækkevidde", null, null)).isEmpty();
    }

    @Test
    void hrFindsEveryProject() {
        String title = unique();
        make.project(title);
        var filter = new ProjectFilter(title, null);
        assertThat(list.find(filter, PageRequest.of(0, 20), somebody.accountId(), Set.of(Role.HR)))
                .extracting(ProjectRow::title)
                .containsExactly(title);
    }

    @Test
    void aPlaceIsFoundInBothSpellings() {
        mine("Kurser i Aarhus");
        mine("Kurser i Århus");
        mine("Kurser i Odense");
        assertThat(titles("århus", null, "title")).hasSize(2);
        assertThat(titles("AARHUS", null, "title")).hasSize(2);
    }

    @Test
    void aPartOfACompoundFindsIt() {
        mine("Kompetenceudviklingsprojekt");
        assertThat(titles("udvikling", null, null)).containsExactly("Kompetenceudviklingsprojekt");
    }

    @Test
    void allWordsMustBeFoundInTheTextsOrTheTitle() {
        UUID id = mine("Fremtidens borgerservice");
        make.section(id, "PURPOSE", "Vi uddanner medarbejderne");
        assertThat(titles("uddanne borger", null, null)).hasSize(1);
        assertThat(titles("uddanne sundhed", null, null)).isEmpty();
    }

    @Test
    void whoTypesATitleFindsThatProjectBeforeThoseThatMentionIt() {
        mine("Videndeling");
        UUID mentions = mine("Noget andet");
        make.section(mentions, "ANCHORING", "Grobund for videndeling");
        jdbc.sql("update project set number = 'Z' || number where id = :id")
                .param("id", mentions)
                .update();
        assertThat(titles("videndeling", null, null)).containsExactly("Videndeling", "Noget andet");
        assertThat(titles("videndeling", null, "-number")).containsExactly("Noget andet", "Videndeling");
    }

    @Test
    void aProjectThatSaysAWordInEverySectionIsFoundOnce() {
        UUID id = mine("Videndeling");
        make.section(id, "PURPOSE", "Mere videndeling");
        make.section(id, "BACKGROUND", "For lidt videndeling");
        make.criterion(id, "At videndelingen er målelig");
        assertThat(find("videndeling", null, null).getTotalElements()).isEqualTo(1);
        assertThat(titles("målelig", null, null)).containsExactly("Videndeling");
        assertThat(titles("videndeling lidt", null, null)).containsExactly("Videndeling");
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreJustSigns() {
        mine("100 % tilfreds_hed");
        mine("Andet");
        assertThat(titles("%", null, null)).containsExactly("100 % tilfreds_hed");
        assertThat(titles("s_h", null, null)).containsExactly("100 % tilfreds_hed");
        assertThat(titles("' or 1=1 --", null, null)).isEmpty();
    }

    @Test
    void theNumberFindsItsProject() {
        UUID id = mine("Et projekt");
        String number = jdbc.sql("select number from project where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        mine("Et andet");
        assertThat(titles(number, null, null)).containsExactly("Et projekt");
    }

    @Test
    void danishLettersComeLastAndDoubleAIsOneOfThem() {
        mine("Ærø");
        mine("Aalborg");
        mine("Zebra");
        mine("Abe");
        mine("Ørsted");
        assertThat(titles(null, null, "title")).containsExactly("Abe", "Zebra", "Ærø", "Ørsted", "Aalborg");
        assertThat(titles(null, null, "-title")).containsExactly("Aalborg", "Ørsted", "Ærø", "Zebra", "Abe");
    }

    @Test
    void theStatusNarrowsTheList() {
        UUID paused = mine("På pause");
        mine("I gang");
        jdbc.sql("update project set status = 'PAUSED' where id = :id")
                .param("id", paused)
                .update();
        assertThat(titles(null, "PAUSED", null)).containsExactly("På pause");
        assertThat(titles(null, "nonsense", null)).hasSize(2);
    }

    @Test
    void aProjectWithoutDatesComesLastBothWays() {
        mine("Uden");
        UUID dated = mine("Med");
        jdbc.sql("update project set period_from = '2014-09-23', period_sort = '2014-09-23' where id = :id")
                .param("id", dated)
                .update();
        assertThat(titles(null, null, "period")).containsExactly("Med", "Uden");
        assertThat(titles(null, null, "-period")).containsExactly("Med", "Uden");
    }

    @Test
    void pagesNeverOverlapAndBeyondTheLastIsTheLast() {
        for (int i = 0; i < 5; i++) {
            mine("Samme titel");
        }
        var first = page(0);
        var second = page(1);
        assertThat(first.getTotalPages()).isEqualTo(2);
        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(2);
        assertThat(page(98)).isEqualTo(second);
    }

    private Page<ProjectRow> page(int number) {
        var page = PageRequest.of(number, 3, Sort.by("title"));
        return list.find(new ProjectFilter(null, null), page, somebody.accountId(), Set.of());
    }

    @Test
    void thePageSaysHowItIsSortedAndWhatItFound() {
        mine("Fremtidens borgerservice");
        assertThat(get(somebody, "/projects?search=borger&sort=title,desc"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 projekt passer",
                        "aria-sort=\"descending\"",
                        "\"?search=borger&amp;sort=title\"",
                        "value=\"borger\"");
        assertThat(get(somebody, "/projects?search=intet-af-det"))
                .bodyText()
                .contains("Ingen projekter passer", "Vis alle projekter");
    }

    @Test
    void whoIsInNoProjectIsToldWhatHappensNext() {
        assertThat(get(somebody, "/projects"))
                .hasStatusOk()
                .bodyText()
                .contains("Der er ingen projekter endnu", "Du er ikke med i et projekt")
                .doesNotContain("/projects/new");
    }

    @Test
    void searchingAndFilteringCostNoMoreThanTheListItself() {
        assertThat(statements("/projects?search=målt&status=RUNNING&sort=title&page=2"))
                .isEqualTo(statements("/projects"));
    }

    private int statements(String address) {
        return StatementCount.of(() -> assertThat(get(hr, address)).hasStatusOk())
                .size();
    }
}
