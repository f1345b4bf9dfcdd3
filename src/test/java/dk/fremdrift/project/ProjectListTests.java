package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import dk.fremdrift.StatementCount;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.time.LocalDate;
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
                ProjectFilter.searching(search, status), PageRequest.of(0, 20, order), somebody.accountId(), Set.of());
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
        var filter = ProjectFilter.searching(title, null);
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
    void aSlipOfTheFingerIsForgivenWhereNothingMatchesAndThePageSaysSo() {
        mine("Fremtidens borgerservice");
        make.project("Fremtidens borgerservice uden for rækkevidde");
        mine("Andet");
        assertThat(titles("borgersrvice", null, null)).containsExactly("Fremtidens borgerservice");
        assertThat(titles("borgersrvice", "PAUSED", null)).isEmpty();
        assertThat(get(somebody, "/projects?search=borgersrvice"))
                .hasStatusOk()
                .bodyText()
                .contains("Ingen passer præcis")
                .doesNotContain("1 projekt passer", "/projects/export");
        assertThat(get(somebody, "/projects/export?format=csv&search=borgersrvice"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Fremtidens borgerservice");
        mine("Borgersrvice");
        assertThat(titles("borgersrvice", null, null)).containsExactly("Borgersrvice");
        assertThat(get(somebody, "/projects?search=borgersrvice"))
                .bodyText()
                .contains("/projects/export")
                .doesNotContain("Ingen passer præcis");
        assertThat(get(somebody, "/projects/export?format=csv&search=borgersrvice"))
                .bodyText()
                .contains("Borgersrvice");
    }

    @Test
    void whatIsMostAlikeComesFirst() {
        mine("Zoner med borgerservice");
        mine("Borgerservicecentre");
        assertThat(titles("borgersrvice", null, null))
                .containsExactly("Zoner med borgerservice", "Borgerservicecentre");
        assertThat(titles("borgersrvice", null, "title"))
                .containsExactly("Borgerservicecentre", "Zoner med borgerservice");
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

    /** The titles of what is found by a filter that asks for one thing, by its name in the address. */
    private List<String> asking(String name, String value) {
        var filter = new ProjectFilter(
                null,
                null,
                name.equals("mine") ? value : null,
                name.equals("owner") ? value : null,
                name.equals("phase") ? value : null,
                name.equals("open") ? value : null,
                name.equals("from") ? value : null,
                name.equals("to") ? value : null,
                name.equals("person") ? value : null,
                name.equals("focus") ? value : null,
                null);
        return list.find(filter, PageRequest.of(0, 20, Sort.by("title")), somebody.accountId(), Set.of()).stream()
                .map(ProjectRow::title)
                .toList();
    }

    @Test
    void theRoleOfTheReaderNarrowsTheList() {
        mine("Leder");
        UUID seat = make.project("Plads");
        make.seat(seat, somebody, false);
        assertThat(asking("mine", "LEADER")).containsExactly("Leder");
        assertThat(asking("mine", "SEAT_HOLDER")).containsExactly("Plads");
        assertThat(asking("mine", "ANY")).containsExactly("Leder", "Plads");
    }

    @Test
    void theOwnerNarrowsTheListByAnyOfItsNames() {
        UUID owner = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, version, name) values (:id, 0, :name)")
                .param("id", owner)
                .param("name", "Ejer i Aarhus " + owner)
                .update();
        UUID id = mine("Ejet");
        mine("Uden ejer");
        jdbc.sql("update project set owner_organisation_id = :owner where id = :id")
                .param("owner", owner)
                .param("id", id)
                .update();
        assertThat(asking("owner", "ejer i århus")).containsExactly("Ejet");
        assertThat(asking("owner", "arhus ejer")).containsExactly("Ejet");
        assertThat(asking("owner", "ejer i odense")).isEmpty();
    }

    @Test
    void onlyOpenPhasesNarrowTheList() {
        make.phase(mine("Fase 7 er åben"), 7, "OPEN");
        make.phase(mine("Fase 7 er planlagt"), 7, "PLANNED");
        assertThat(asking("phase", "7")).containsExactly("Fase 7 er åben");
        assertThat(asking("phase", "nummer 7")).containsExactly("Fase 7 er åben");
        assertThat(asking("phase", "7 nummer")).containsExactly("Fase 7 er åben");
        assertThat(asking("phase", "8")).isEmpty();
        assertThat(asking("open", "true")).containsExactly("Fase 7 er åben");
    }

    @Test
    void theTimeInWhichAProjectLiesNarrowsTheList() {
        UUID lasting = mine("2014 og 2015");
        jdbc.sql("""
                        update project set period_from = '2014-04-01', period_to = '2015-01-31', period_sort = '2014-04-01'
                        where id = :id
                        """).param("id", lasting).update();
        mine("Uden tid");
        assertThat(asking("from", "2015-01-31")).containsExactly("2014 og 2015");
        assertThat(asking("from", "2015-02-01")).isEmpty();
        assertThat(asking("to", "2014-04-01")).containsExactly("2014 og 2015");
        assertThat(asking("to", "2014-03-31")).isEmpty();
    }

    @Test
    void aPersonWhoHasOrHadAPartNarrowsTheList() {
        UUID id = mine("Med Yrsa");
        mine("Uden Yrsa");
        Somebody yrsa = make.somebody();
        jdbc.sql("update person set name = 'Yrsa Maria Aagaard' where id = :id")
                .param("id", yrsa.personId())
                .update();
        make.role(id, yrsa, "SECRETARY", LocalDate.of(2014, 9, 23), LocalDate.of(2015, 9, 23));
        assertThat(asking("person", "yrsa hansen")).isEmpty();
        assertThat(asking("person", "yrsa ågaard")).containsExactly("Med Yrsa");
        assertThat(asking("person", "agard \"yrsa\"")).containsExactly("Med Yrsa");
    }

    @Test
    void aFocusAreaNarrowsTheList() {
        UUID id = mine("Trivsel");
        make.criterion(mine("Nærvær er kun et kriterium"), "Nærvær");
        jdbc.sql("""
                        insert into description_item (id, version, project_id, section, position, title, certainty)
                        values (gen_random_uuid(), 0, :id, 'FOCUS_AREAS', 1, 'Nærvær og arbejdsglæde', 'PLANNED')
                        """).param("id", id).update();
        assertThat(asking("focus", "nærvær")).containsExactly("Trivsel");
        assertThat(asking("focus", "arbejdsglade narv")).containsExactly("Trivsel");
    }

    @Test
    void hrSeesTheirOwnProjectsFirst() {
        UUID old = mine("Eget");
        jdbc.sql("update project set number = '0' || left(number, 30) where id = :id")
                .param("id", old)
                .update();
        make.project("En andens");
        var all = list.find(
                ProjectFilter.searching(null, null), PageRequest.of(0, 5), somebody.accountId(), Set.of(Role.HR));
        assertThat(all.getContent().getFirst().title()).isEqualTo("Eget");
        assertThat(all.getContent().getFirst().myRoles()).containsExactly(Role.LEADER);
        assertThat(all.getContent()).hasSize(5);
    }

    @Test
    void whatIsAskedForStandsAboveTheListAndCanBeTakenAway() {
        mine("Et projekt");
        assertThat(get(somebody, "/projects?status=RUNNING&mine=LEADER&from=2014-01-01&to=2013-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Min rolle",
                        "href=\"?mine=LEADER&amp;from=2014-01-01&amp;to=2013-01-01\"",
                        "01.01.2013 ligger før 01.01.2014",
                        "/projects/filters/new?status=RUNNING&amp;mine=LEADER");
    }

    @Test
    void theFileHasWhatThePageHasAndNothingOutOfReach() throws Exception {
        make.project("Uden for rækkevidde");
        mine("=Formel");
        UUID paused = mine("På pause");
        jdbc.sql("update project set status = 'PAUSED' where id = :id")
                .param("id", paused)
                .update();
        for (int i = 0; i < 25; i++) {
            mine("Nummer " + i);
        }
        String file = get(somebody, "/projects/export?format=csv&status=RUNNING&sort=title")
                .getResponse()
                .getContentAsString();
        assertThat(file.lines()).hasSize(27).element(1).asString().contains(";'=Formel;");
        assertThat(file).doesNotContain("Uden for rækkevidde", "På pause");
        assertThat(get(somebody, "/projects/export?format=pdf")).hasStatus(404);
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'project.listExported' and actor_account_id = :me")
                        .param("me", somebody.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
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
        return list.find(ProjectFilter.searching(null, null), page, somebody.accountId(), Set.of());
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
                .isEqualTo(statements("/projects"))
                .isEqualTo(statements("/projects?search=xyzzyxyz"));
    }

    private int statements(String address) {
        return StatementCount.of(() -> assertThat(get(hr, address)).hasStatusOk())
                .size();
    }
}
