package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

class ItemControllerTests extends PagesTests {

    private static final String SECTION = "/projects/{id}/description/sections/{section}";

    @Autowired
    ProjectDescriptions descriptions;

    @Autowired
    DescriptionPapers papers;

    UUID project;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeader() {
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    private static Map<String, String> typed(String title, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of("itemTitle", title, "certainty", "PLANNED"));
        typed.putAll(more);
        return typed;
    }

    private static Map<String, String> criterion(String title) {
        return typed(title, Map.of("criterionKind", "EFFECT", "achievement", "OPEN"));
    }

    private void add(String section, Map<String, String> typed) {
        assertThat(post(leader, typed, SECTION + "/items", project, section))
                .hasRedirectedUrl("/projects/" + project + "/description/sections/" + section + "/edit");
    }

    private List<Item> items(SectionKind kind) {
        return descriptions.sections(project).get(kind).items();
    }

    private List<String> criteria() {
        return items(SectionKind.SUCCESS_CRITERIA).stream()
                .map(item -> item.form().itemTitle())
                .toList();
    }

    @Test
    void thePaperSaysOfAThingThatItIsConsideredButClaimsNoDecisionThatNobodyWrote() {
        add("methods", typed("Et ideseminar", Map.of()));
        assertThat(paper()).contains("Et ideseminar").doesNotContain("Planlagt", "Overvejes");
        add("methods", typed("Interview med borgere", Map.of("certainty", "CONSIDERED")));
        assertThat(paper()).contains("Overvejes");
    }

    @Test
    void thePaperSpeaksOfABudgetOnlyWhereSomethingIsAssumedForIt() {
        assertThat(paper()).doesNotContain("Beløb hører til");
        assertThat(post(
                        leader,
                        Map.of("text", "Hjælp udefra i fase 1", "sectionState", "FILLED_IN"),
                        SECTION + "/edit",
                        project,
                        "budget-assumptions"))
                .hasStatus3xxRedirection();
        assertThat(paper()).contains("Beløb hører til");
    }

    private @Nullable String unsaid(String what) {
        return papers.of(project, Naming.OPEN).chapters().getLast().facts().stream()
                .filter(fact -> fact.label().equals(what))
                .map(DescriptionPaper.Fact::value)
                .findAny()
                .orElse(null);
    }

    @Test
    void thePaperSaysWhoseFirstDayNobodyHasSaid() {
        make.role(project, make.somebody(), "LEADER");
        make.seat(project, make.somebody(), true);
        assertThat(unsaid("Første dag i rollen")).isNull();
        jdbc.sql("update project_role set valid_from = null where project_id = ? and person_id = ?")
                .params(project, leader.personId())
                .update();
        jdbc.sql("update seat_holder set valid_from = null where project_id = ?")
                .param(project)
                .update();
        assertThat(unsaid("Første dag i rollen")).isEqualTo("Projektleder (1 af 2)");
        assertThat(unsaid("Første dag i pladsen")).isEqualTo("Formand");
    }

    private String paper() {
        return papers.of(project, Naming.OPEN).toString();
    }

    @Test
    void everySectionThatListsThingsKeepsWhatItAsksFor() {
        add("focus-areas", typed("Videndeling", Map.of()));
        add("parts", typed("Den lokale ledelse", Map.of()));
        add("target-groups", typed("Frontpersonale", Map.of("groupRank", "PRIMARY", "quantityWords", "mere end 400")));
        add("success-criteria", criterion("Lavere sygefravær"));
        add("benefits", typed("Højere trivsel", Map.of("harvester", "Medarbejderne", "achieved", "Mere ro")));
        add("deliverables", typed("En kompetenceprofil", Map.of("achievement", "UNDERWAY")));
        add("methods", typed("Interview med borgere", Map.of("methodKind", "Interview")));
        add("statements", Map.of("itemTitle", "Områdechef", "description", "Vi er på rette vej"));
        assertThat(get(leader, "/projects/{id}/description", project))
                .hasStatusOk()
                .bodyText()
                .contains("Videndeling", "Den lokale ledelse", "Frontpersonale", "mere end 400", "Primær målgruppe")
                .contains("Lavere sygefravær", "Højere trivsel", "Medarbejderne", "Mere ro", "En kompetenceprofil")
                .contains("Interview med borgere", "Områdechef", "Vi er på rette vej");
    }

    @Test
    void whatASectionDoesNotAskForIsNotKept() {
        add(
                "parts",
                typed(
                        "Byggesten",
                        Map.of(
                                "groupRank",
                                "PRIMARY",
                                "quantityNumber",
                                "7",
                                "achievement",
                                "REACHED",
                                "source",
                                "Andet")));
        assertThat(items(SectionKind.PARTS)).singleElement().satisfies(item -> {
            assertThat(item.form().quantity()).isNull();
            assertThat(item.form().groupRank()).isNull();
            assertThat(item.form().source()).isNull();
        });
    }

    @Test
    void aTargetHasADirectionAndPerhapsANumber() {
        Map<String, String> down = criterion("Sygefraværet falder");
        down.put("targetDirection", "DOWN");
        add("success-criteria", down);
        Map<String, String> reach = criterion("Mange deltager");
        reach.putAll(Map.of("targetDirection", "REACH", "targetValue", "8,5", "targetUnit", "pct."));
        add("success-criteria", reach);
        assertThat(get(leader, "/projects/{id}/description", project))
                .bodyText()
                .contains("Skal falde<", "Skal nå 8,5 pct.");
        reach.put("targetDirection", "");
        assertThat(post(leader, reach, SECTION + "/items", project, "success-criteria"))
                .bodyText()
                .contains("Vælg, hvilken vej det skal gå");
    }

    @Test
    void aDeadlineInWordsStaysInWords() {
        Map<String, String> typed = criterion("Evalueret");
        typed.put("periodWords", "Ultimo 2016");
        add("success-criteria", typed);
        assertThat(get(leader, "/projects/{id}/description", project))
                .bodyText()
                .contains("Ultimo 2016");
    }

    @Test
    void aNumberIsMeantAsItIsSaid() {
        add(
                "target-groups",
                typed("Ansatte", Map.of("groupRank", "OTHER", "quantityNumber", "400", "quantityBound", "AT_LEAST")));
        assertThat(items(SectionKind.TARGET_GROUPS))
                .extracting(item -> item.form().quantity())
                .containsExactly(new Quantity(null, Quantity.Bound.AT_LEAST, 400));
        assertThat(get(leader, "/projects/{id}/description", project))
                .bodyText()
                .contains("mindst 400");
    }

    @Test
    void aNumberStandsBesideTheWordsThatDoNotSayIt() {
        add(
                "target-groups",
                typed(
                        "Ansatte",
                        Map.of(
                                "groupRank",
                                "OTHER",
                                "quantityWords",
                                "halvdelen",
                                "quantityNumber",
                                "200",
                                "quantityBound",
                                "ABOUT")));
        assertThat(get(leader, "/projects/{id}/description", project))
                .bodyText()
                .contains("halvdelen, i tal omkring 200");
        assertThat(paper()).contains("halvdelen, i tal omkring 200");
    }

    @Test
    void mistakesComeBackAtTheirFields() {
        assertThat(post(
                        leader,
                        Map.of(
                                "itemTitle",
                                " ",
                                "targetValue",
                                "1.250",
                                "quantityNumber",
                                "mange",
                                "description",
                                "Det skrevne"),
                        SECTION + "/items",
                        project,
                        "success-criteria"))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv succeskriteriet", "Vælg, hvor sikkert det er", "Vælg, hvor langt det er")
                .doesNotContain("Vælg, hvad kriteriet handler om")
                .contains("Skriv tallet uden punktum", "Det skrevne");
        assertThat(post(leader, Map.of("itemTitle", "Områdechef"), SECTION + "/items", project, "statements"))
                .bodyText()
                .contains("Skriv, hvad der bliver sagt");
        assertThat(criteria()).isEmpty();
    }

    @Test
    void aCriterionMayStandWithoutAWordOfWhatSortItIs() {
        add("success-criteria", typed("Lavere sygefravær", Map.of("criterionKind", "", "achievement", "OPEN")));
        assertThat(items(SectionKind.SUCCESS_CRITERIA).getFirst().form().criterionKind())
                .isNull();
        assertThat(unsaid("Hvad succeskriteriet handler om")).isEqualTo("Lavere sygefravær");
        jdbc.sql("update description_item set criterion_kind = 'EFFECT' where project_id = ?")
                .param(project)
                .update();
        assertThat(unsaid("Hvad succeskriteriet handler om")).isNull();
    }

    @Test
    void ofAProjectThatIsOverNothingIsSuggestedAsPlanned() {
        String form = SECTION + "/items/new";
        assertThat(get(leader, form, project, "deliverables"))
                .bodyText()
                .containsPattern("value=\"PLANNED\"[^>]*checked")
                .containsPattern("value=\"OPEN\"[^>]*checked");
        jdbc.sql("update project set period_words = 'fra april 2014 til januar 2016' where id = ?")
                .param(project)
                .update();
        assertThat(get(leader, form, project, "deliverables"))
                .bodyText()
                .containsPattern("value=\"DECIDED\"[^>]*checked")
                .containsPattern("value=\"OPEN\"[^>]*checked");
        jdbc.sql("update project set status = 'CLOSED' where id = ?")
                .param(project)
                .update();
        assertThat(get(leader, form, project, "deliverables"))
                .bodyText()
                .containsPattern("value=\"REACHED\"[^>]*checked");
        assertThat(get(leader, form, project, "success-criteria"))
                .bodyText()
                .containsPattern("value=\"OPEN\"[^>]*checked");
        assertThat(get(leader, "/projects/{id}/phases/activities/new", project))
                .bodyText()
                .containsPattern("value=\"DECIDED\"[^>]*checked")
                .containsPattern("value=\"DONE\"[^>]*checked");
    }

    @Test
    void aStatementMayBeSomebodysInTheProjectAndTellsWhatTheyAre() {
        assertThat(get(leader, SECTION + "/items/new", project, "statements"))
                .bodyText()
                .contains(leader.name() + " (Projektleder)");
        add(
                "statements",
                Map.of(
                        "itemTitle",
                        "Sektionsleder",
                        "description",
                        "Vi havde store ambitioner",
                        "speaker",
                        leader.personId().toString(),
                        "periodWords",
                        "foråret 2015"));
        assertThat(get(leader, "/projects/{id}/description", project))
                .bodyText()
                .contains(leader.name() + ", ", "I projektet: Projektleder", "foråret 2015");
        assertThat(paper()).contains(leader.name() + ", Sektionsleder", "Projektleder");
        Map<String, String> stranger = Map.of(
                "itemTitle",
                "Borger",
                "description",
                "Tak",
                "speaker",
                make.somebody().personId().toString());
        assertThat(post(leader, stranger, SECTION + "/items", project, "statements"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoSavesLastReadsTheNameOfTheOneWhoWasChosen() {
        Map<String, String> typed = Map.of("itemTitle", "Sektionsleder", "description", "Vi havde store ambitioner");
        add("statements", typed);
        UUID item = items(SectionKind.STATEMENTS).getFirst().id();
        String edit = SECTION + "/items/{item}/edit";
        var theirs = new HashMap<>(typed);
        theirs.put("speaker", leader.personId().toString());
        theirs.put("version", "0");
        assertThat(post(leader, theirs, edit, project, "statements", item)).hasStatus3xxRedirection();
        var mine = new HashMap<>(typed);
        mine.put("version", "0");
        assertThat(post(leader, mine, edit, project, "statements", item))
                .hasStatusOk()
                .bodyText()
                .contains("<div class=\"prose\">" + leader.name() + "</div>", "speaker-take");
    }

    @Test
    void whoIsRegisteredTwiceAndMergedHasNotBeenExchanged() {
        Somebody twin = make.somebody();
        make.role(project, twin, "CONSULTANT");
        var typed = new HashMap<>(Map.of(
                "itemTitle",
                "Sektionsleder",
                "description",
                "Vi havde store ambitioner",
                "speaker",
                "" + twin.personId()));
        add("statements", typed);
        UUID item = items(SectionKind.STATEMENTS).getFirst().id();
        jdbc.sql("update person set account_id = null, merged_into = ? where id = ?")
                .params(leader.personId(), twin.personId())
                .update();
        typed.putAll(Map.of("itemTitle", "Leder", "speaker", "" + leader.personId(), "version", "0"));
        assertThat(post(leader, typed, SECTION + "/items/{item}/edit", project, "statements", item))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("""
                        select c.field from audit_change c join audit_event e on e.id = c.event_id
                        where e.action = 'project.itemRevised' and e.subject_id = ?
                        """)
                        .param(item.toString())
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactly("itemTitle");
    }

    @Test
    void anItemMovesUpAndDownAndNoFurther() {
        for (String title : List.of("a", "b", "c")) {
            add("success-criteria", criterion(title));
        }
        UUID b = items(SectionKind.SUCCESS_CRITERIA).get(1).id();
        move(b, "true");
        assertThat(criteria()).containsExactly("a", "c", "b");
        move(b, "true");
        assertThat(criteria()).containsExactly("a", "c", "b");
        move(b, "false");
        move(b, "false");
        move(b, "false");
        assertThat(criteria()).containsExactly("b", "a", "c");
    }

    private void move(UUID item, String down) {
        assertThat(post(
                        leader,
                        Map.of("down", down),
                        SECTION + "/items/{item}/position",
                        project,
                        "success-criteria",
                        item))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoMovesAnItemDoesNotDisturbTheOneWhoWritesInIt() {
        add("success-criteria", criterion("a"));
        add("success-criteria", criterion("b"));
        UUID a = items(SectionKind.SUCCESS_CRITERIA).getFirst().id();
        move(a, "true");
        Map<String, String> typed = criterion("a, rettet");
        typed.put("version", "0");
        assertThat(post(leader, typed, SECTION + "/items/{item}/edit", project, "success-criteria", a))
                .hasStatus3xxRedirection();
        assertThat(criteria()).containsExactly("b", "a, rettet");
    }

    @Test
    void twoEditorsSeeBothTexts() {
        UUID item = make.criterion(project, "Før");
        String page = SECTION + "/items/{item}/edit";
        Map<String, String> theirs = criterion("Deres");
        theirs.put("version", "0");
        assertThat(post(leader, theirs, page, project, "success-criteria", item))
                .hasStatus3xxRedirection();
        Map<String, String> mine = criterion("Mine ord");
        mine.put("version", "0");
        mine.put("criterionKind", "SATISFACTION");
        assertThat(post(hr, mine, page, project, "success-criteria", item))
                .hasStatusOk()
                .bodyText()
                .contains("Mine ord", "Deres", "En anden har gemt", "<div class=\"prose\">Effekt</div>");
        assertThat(criteria()).containsExactly("Deres");
    }

    @Test
    void anItemIsDeletedAfterAskingAndTheSecondClickIsAnsweredTheSame() {
        UUID item = make.criterion(project, "Fejltagelse");
        assertThat(get(leader, SECTION + "/items/{item}/deletion", project, "success-criteria", item))
                .hasStatusOk()
                .bodyText()
                .contains("Vil du slette punktet?", "Fejltagelse");
        for (int click = 0; click < 2; click++) {
            assertThat(post(leader, Map.of(), SECTION + "/items/{item}/deletion", project, "success-criteria", item))
                    .hasRedirectedUrl("/projects/" + project + "/description/sections/success-criteria/edit");
        }
        assertThat(criteria()).isEmpty();
    }

    @Test
    void whoSavesAnItemThatIsDeletedKeepsTheWordsAndMaySaveThemAsNew() {
        UUID item = make.criterion(project, "Slettes");
        post(leader, Map.of(), SECTION + "/items/{item}/deletion", project, "success-criteria", item);
        Map<String, String> mine = criterion("Mine ord");
        mine.put("version", "0");
        assertThat(post(leader, mine, SECTION + "/items/{item}/edit", project, "success-criteria", item))
                .hasStatus(404)
                .bodyText()
                .contains("En anden har slettet det", "Mine ord")
                .contains("action=\"/projects/" + project + "/description/sections/success-criteria/items\"");
    }

    @Test
    void anItemIsFoundInItsOwnSectionOnly() {
        UUID item = make.criterion(project, "Et kriterium");
        assertThat(get(leader, SECTION + "/items/{item}/edit", project, "benefits", item))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(leader, SECTION + "/items/new", project, "purpose")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void oneAfterTheOtherIsEnteredAndTheTextIsSavedFirst() {
        Map<String, String> typed = criterion("Det første");
        typed.put("another", "true");
        String next = "/projects/" + project + "/description/sections/success-criteria/items/new";
        assertThat(post(leader, typed, SECTION + "/items", project, "success-criteria"))
                .hasRedirectedUrl(next);
        assertThat(post(
                        leader,
                        Map.of("text", "Om dem alle", "sectionState", "BEGUN", "another", "true"),
                        SECTION + "/edit",
                        project,
                        "success-criteria"))
                .hasRedirectedUrl(next);
        assertThat(descriptions
                        .sections(project)
                        .get(SectionKind.SUCCESS_CRITERIA)
                        .text())
                .isEqualTo("Om dem alle");
    }

    @Test
    void whatListsSomethingCannotBeSetAside() {
        make.criterion(project, "Et kriterium");
        assertThat(post(leader, Map.of("sectionState", "NOT_RELEVANT"), SECTION + "/edit", project, "success-criteria"))
                .hasStatusOk()
                .bodyText()
                .contains("Slet dem først");
    }
}
