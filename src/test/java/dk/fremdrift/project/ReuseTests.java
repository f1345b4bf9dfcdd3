package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

class ReuseTests extends PagesTests {

    @Autowired
    TemplateService templates;

    @Autowired
    ProjectDescriptions descriptions;

    @Autowired
    PhasePlan plan;

    @Autowired
    BlueprintContent contents;

    @Autowired
    DescriptionPapers papers;

    @Autowired
    ReuseService reuse;

    @Autowired
    Blueprints blueprints;

    @Autowired
    TestDatabase.Superuser superuser;

    @Autowired
    JsonMapper json;

    UUID source;

    @BeforeEach
    void aProjectThatIsWellUnderWay() {
        source = make.project("Forbilledet");
        make.section(source, "PURPOSE", "Det er formålet");
        make.section(source, "RESULTS", "Det gik godt");
        UUID criterion = make.criterion(source, "Et kriterium");
        jdbc.sql("""
                        update description_item set certainty = 'DECIDED', achievement = 'REACHED', source = 'Evalueringen',
                            period_words = 'Ultimo 2016', period_to = date '2016-12-31' where id = :id
                        """).param("id", criterion).update();
        UUID phase = make.phase(source, 0, "OPEN");
        jdbc.sql(
                        "update phase set period_words = 'Vinteren 2015', period_from = date '2015-01-31', period_to = date '2015-03-31' where id = :id")
                .param("id", phase)
                .update();
        UUID activity = make.activity(source, phase, "Ideseminar");
        jdbc.sql("update activity set status = 'DONE', certainty = 'DECIDED' where id = :id")
                .param("id", activity)
                .update();
    }

    private Map<String, String> everything() {
        var typed = new HashMap<>(Map.of("number", unique(), "title", "Kopien"));
        for (String part : new String[] {"Sections", "Phases", "Roles", "Seats", "Partners"}) {
            typed.put("take" + part, "true");
        }
        return typed;
    }

    private UUID begun(MvcTestResult answer) {
        String page = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(page.replaceAll("/projects/([^/]+)/.*", "$1"));
    }

    private UUID copy(Map<String, String> typed) {
        return begun(post(hr, typed, "/projects/{id}/copies", source));
    }

    @Test
    void aCopyIsADraftInWhichNothingIsDoneDecidedOrAchieved() {
        UUID copy = copy(everything());
        assertThat(get(hr, "/projects/{id}/history", copy))
                .bodyText()
                .containsPattern("Begyndt fra</dt>\\s*<dd><span>T-[^<]* Forbilledet</span>")
                .doesNotContain(source.toString());
        assertThat(descriptions.find(copy).status()).isEqualTo(ProjectStatus.DRAFT);
        Sections sections = descriptions.sections(copy);
        assertThat(sections.get(SectionKind.PURPOSE).text()).isEqualTo("Det er formålet");
        assertThat(sections.get(SectionKind.PURPOSE).state()).isEqualTo(SectionState.BEGUN);
        assertThat(sections.get(SectionKind.RESULTS).isWritten()).isFalse();
        assertThat(sections.get(SectionKind.SUCCESS_CRITERIA).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.form().achievement()).isEqualTo(Achievement.OPEN);
                    assertThat(item.form().certainty()).isEqualTo(Certainty.PLANNED);
                    assertThat(item.form().source()).isNull();
                });
        assertThat(plan.phases(copy))
                .singleElement()
                .satisfies(phase -> assertThat(phase.status()).isEqualTo(PhaseStatus.PLANNED));
        assertThat(plan.activities(copy)).singleElement().satisfies(activity -> {
            assertThat(activity.status()).isEqualTo(ActivityStatus.NOT_BEGUN);
            assertThat(activity.certainty()).isEqualTo(Certainty.PLANNED);
            assertThat(activity.phaseId())
                    .isEqualTo(plan.phases(copy).getFirst().id());
        });
    }

    @Test
    void daysAreMovedAndWordsAskToBeLookedAt() {
        Map<String, String> typed = everything();
        typed.put("copyMonths", "13");
        UUID copy = copy(typed);
        assertThat(plan.phases(copy)).singleElement().satisfies(phase -> {
            assertThat(phase.form().periodFrom()).isEqualTo(LocalDate.of(2016, 2, 29));
            assertThat(phase.form().periodTo()).isEqualTo(LocalDate.of(2016, 4, 30));
            assertThat(phase.form().periodWords()).isEqualTo("Vinteren 2015");
            assertThat(phase.periodToCheck()).isTrue();
        });
        assertThat(descriptions.sections(copy).get(SectionKind.SUCCESS_CRITERIA).items())
                .singleElement()
                .satisfies(item -> assertThat(item.form().periodTo()).isEqualTo(LocalDate.of(2018, 1, 31)));
    }

    @Test
    void withoutANumberOfMonthsDaysAreLeftOut() {
        assertThat(plan.phases(copy(everything()))).singleElement().satisfies(phase -> {
            assertThat(phase.form().periodFrom()).isNull();
            assertThat(phase.form().periodWords()).isEqualTo("Vinteren 2015");
            assertThat(phase.periodToCheck()).isTrue();
        });
    }

    @Test
    void whatNobodyHasLookedAtIsMarkedInTheCopyToo() {
        jdbc.sql("update phase set period_to_check = true where project_id = :id")
                .param("id", source)
                .update();
        Map<String, String> typed = everything();
        typed.put("copyMonths", "0");
        assertThat(plan.phases(copy(typed)))
                .singleElement()
                .satisfies(phase -> assertThat(phase.periodToCheck()).isTrue());
    }

    @Test
    void theMarkThatWasWordsIsTakenOffClosedPhasesToo() throws IOException {
        UUID closed = make.phase(source, 7, "PLANNED");
        jdbc.sql("update phase set period_words = 'Foråret 2016 (skal ses efter)' where id = :id")
                .param("id", closed)
                .update();
        jdbc.sql("update phase set status = 'CLOSED' where id = :id")
                .param("id", closed)
                .update();
        var migration = new ClassPathResource("db/migration/V20261123061000__project_clean_marks_of_closed_phases.sql");
        superuser
                .jdbc()
                .sql(migration.getContentAsString(StandardCharsets.UTF_8))
                .update();
        assertThat(plan.find(source, closed).form().periodWords()).isEqualTo("Foråret 2016");
        assertThatThrownBy(() -> superuser
                        .jdbc()
                        .sql("update phase set period_words = 'Maj' where id = :id")
                        .param("id", closed)
                        .update())
                .hasMessageContaining("a closed phase keeps its planned period");
    }

    @Test
    void whatIsToBeCheckedIsMarkedUntilItIsSaved() {
        UUID copy = copy(everything());
        assertThat(get(hr, "/projects/{id}/phases", copy)).bodyText().contains("Tiden skal ses efter");
        assertThat(get(hr, "/projects/{id}/description", copy)).bodyText().contains("Tiden skal ses efter");
        PhaseDetails phase = plan.phases(copy).getFirst();
        post(
                hr,
                Map.of("phaseTitle", phase.title(), "periodWords", "Vinteren 2015", "version", "" + phase.version()),
                "/projects/{id}/phases/{phase}/edit",
                copy,
                phase.id());
        assertThat(get(hr, "/projects/{id}/phases", copy)).bodyText().doesNotContain("Tiden skal ses efter");
        Map<String, String> typed = everything();
        typed.put("copyMonths", "0");
        assertThat(plan.phases(copy(typed)))
                .singleElement()
                .satisfies(same -> assertThat(same.periodToCheck()).isFalse());
    }

    @Test
    void aCopyAndAPostponementMoveDaysAlike() {
        LocalDate lastOfFebruary = LocalDate.of(2015, 2, 28);
        assertThat(new PeriodMove(1).day(lastOfFebruary)).isEqualTo(LocalDate.of(2015, 3, 31));
        assertThat(new Move(MoveKind.EXTENDED, 1, null, null, null).of(Period.of(null, null, lastOfFebruary)))
                .isEqualTo(Period.of(null, null, LocalDate.of(2015, 3, 31)));
    }

    @Test
    void onlyWhatIsChosenComesAlong() {
        UUID copy = copy(Map.of("number", unique(), "title", "Kopien", "takePhases", "true"));
        assertThat(descriptions.sections(copy).written()).isEmpty();
        assertThat(plan.phases(copy)).hasSize(1);
    }

    @Test
    void personsComeAlongOnlyWhenTheyAreChosen() {
        Somebody leader = make.somebody();
        make.role(source, leader, "LEADER");
        jdbc.sql("""
                        insert into project_role (id, version, project_id, kind, words, valid_from)
                        values (gen_random_uuid(), 0, :project, 'OWNER', 'De chefer og ledere', date '2014-09-23')
                        """).param("project", source).update();
        make.seat(source, make.somebody(), true);
        UUID without = copy(everything());
        assertThat(get(leader, "/projects/{id}", without)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(hr, "/projects/{id}/organisation", without))
                .bodyText()
                .contains("De chefer og ledere", "Formand");
        assertThat(jdbc.sql("select count(*) from seat_holder where project_id = :project")
                        .param("project", without)
                        .query(Integer.class)
                        .single())
                .isZero();

        Map<String, String> typed = everything();
        typed.put("takePersons", "true");
        assertThat(get(leader, "/projects/{id}", copy(typed))).hasStatusOk();
    }

    @Test
    void rolesComeAlongEmptyWhereTheirPersonsDoNot() {
        Somebody leader = make.somebody();
        make.role(source, leader, "LEADER");
        Somebody unreachable = make.somebody();
        make.role(source, unreachable, "SECRETARY");
        jdbc.sql("update person set email = null where id = ?")
                .param(unreachable.personId())
                .update();
        jdbc.sql("""
                        insert into project_role (id, version, project_id, kind, words, valid_from)
                        values (gen_random_uuid(), 0, :project, 'CONSULTANT', :words, date '2014-09-23')
                        """)
                .param("project", source)
                .param("words", "Hos " + leader.name())
                .update();
        assertThat(roles(copy(everything())))
                .containsExactlyInAnyOrder("LEADER: nobody", "SECRETARY: nobody", "CONSULTANT: nobody");
        Map<String, String> typed = everything();
        typed.put("takePersons", "true");
        assertThat(roles(copy(typed))).contains("LEADER: " + leader.name(), "SECRETARY: nobody");

        UUID template = template();
        assertThat(get(hr, "/projects/templates/{t}", template))
                .bodyText()
                .contains("Ikke besat endnu")
                .doesNotContain(leader.name(), unreachable.name());
        assertThat(roles(begun(post(hr, everything(), "/projects/templates/{t}/projects", template))))
                .hasSize(3)
                .contains("LEADER: nobody");
    }

    @Test
    void aVacantRoleSignsNothing() {
        make.role(source, make.somebody(), "LEADER");
        for (int member = 0; member < 3; member++) {
            make.role(source, make.somebody(), "GROUP_MEMBER");
        }
        UUID copy = copy(everything());
        assertThat(roles(copy))
                .containsExactlyInAnyOrder(
                        "LEADER: nobody", "GROUP_MEMBER: nobody", "GROUP_MEMBER: nobody", "GROUP_MEMBER: nobody");
        assertThat(papers.of(copy, Naming.OPEN).signers()).isEmpty();
        for (String page : List.of("/projects/{id}/organisation", "/projects/{id}")) {
            assertThat(getInEnglish(hr, page, copy))
                    .as(page)
                    .bodyText()
                    .contains("Not filled yet")
                    .doesNotContain("Ikke besat");
        }
    }

    @Test
    void eachRoleComesAlongVacantForItsOrganisationAndIsFilledFromThere() {
        for (String organisation : List.of("Forbundet", "Kommunerne")) {
            post(
                    hr,
                    Map.of("kind", "LEADER", "personName", "Leder " + unique(), "organisation", organisation),
                    "/projects/{id}/organisation/roles",
                    source);
        }
        UUID copy = copy(everything());
        assertThat(vacancies(copy)).containsExactly("LEADER: Forbundet", "LEADER: Kommunerne");
        assertThat(vacancies(begun(post(hr, everything(), "/projects/{id}/copies", copy))))
                .as("what is vacant is so again")
                .containsExactly("LEADER: Forbundet", "LEADER: Kommunerne");
        UUID begun = begun(post(hr, everything(), "/projects/templates/{t}/projects", template()));
        assertThat(vacancies(begun)).containsExactly("LEADER: Forbundet", "LEADER: Kommunerne");
        for (String page : List.of("/projects/{id}/organisation", "/projects/{id}")) {
            assertThat(get(hr, page, copy)).bodyText().as(page).contains("Ikke besat endnu", "Kommunerne");
        }
        assertThat(papers.of(copy, Naming.OPEN).signers()).isEmpty();

        String path = "/projects/{id}/organisation/roles";
        assertThat(get(hr, path + "/new?vacancy=" + vacancy(copy, "Kommunerne"), copy))
                .bodyText()
                .contains("Besæt rollen", "Rollen er holdt åben for nogen fra")
                .containsPattern("name=\"organisation\"[^>]*value=\"\"");
        post(hr, Map.of("kind", "LEADER", "words", "En udefra", "organisation", "En tredje"), path, copy);
        assertThat(vacancies(copy)).hasSize(2);
        post(hr, Map.of("kind", "LEADER", "personName", unique(), "organisation", "Kommunerne"), path, copy);
        assertThat(vacancies(copy)).containsExactly("LEADER: Forbundet");
        post(hr, Map.of("kind", "LEADER", "words", "Hvem som helst"), path, copy);
        assertThat(vacancies(copy)).isEmpty();
    }

    @Test
    void aVacantRoleThatWasChosenIsFilledFromWhereverAndFromWhichDaySoever() {
        for (String organisation : List.of("Forbundet", "Kommunerne")) {
            post(
                    hr,
                    Map.of("kind", "LEADER", "personName", "Leder " + unique(), "organisation", organisation),
                    "/projects/{id}/organisation/roles",
                    source);
        }
        UUID copy = copy(everything());
        String path = "/projects/{id}/organisation/roles";
        UUID chosen = vacancy(copy, "Kommunerne");
        assertThat(get(hr, path + "/new?vacancy=" + chosen, copy))
                .bodyText()
                .containsPattern("name=\"vacancy\" value=\"%s\"".formatted(chosen));
        assertThat(post(hr, Map.of("kind", "LEADER", "vacancy", chosen.toString()), path, copy))
                .bodyText()
                .contains("Skriv, hvem der får rollen", "Besæt rollen");
        String later = LocalDate.now(Danish.ZONE).plusDays(9).toString();
        Map<String, String> typed = Map.of(
                "kind",
                "LEADER",
                "words",
                "En udefra",
                "organisation",
                "En tredje",
                "validFrom",
                later,
                "vacancy",
                chosen.toString());
        assertThat(post(hr, typed, path, copy)).hasStatus3xxRedirection();
        assertThat(vacancies(copy)).containsExactly("LEADER: Forbundet");
        assertThat(get(hr, "/projects/{id}/organisation", copy)).bodyText().contains("En udefra", ">Kommer<");
        assertThat(post(hr, typed, path, copy))
                .bodyText()
                .contains("Rollen er besat eller afsluttet i mellemtiden. Gem igen, hvis der skal gives en rolle mere.")
                .doesNotContain("name=\"vacancy\"");
        assertThat(vacancies(copy)).as("it is filled once").containsExactly("LEADER: Forbundet");
        assertThat(jdbc.sql(
                                "select count(*) from project_role where project_id = :id and kind = 'LEADER' and not vacant")
                        .param("id", copy)
                        .query(Integer.class)
                        .single())
                .as("and nobody else is given one")
                .isEqualTo(1);
        assertThat(get(hr, path + "/new?vacancy=" + chosen, copy))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("problem", "project.role.taken");
        UUID left = vacancy(copy, "Forbundet");
        post(hr, Map.of("kind", "EVALUATOR", "words", "En anden", "vacancy", left.toString()), path, copy);
        assertThat(vacancies(copy)).as("what is given instead fills nothing").containsExactly("LEADER: Forbundet");
        assertThat(get(hr, path + "/new?vacancy=" + left, source)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoFillsAVacantRoleIsNotSaidToComeFromWhereItWasKeptFor() {
        String mail = unique() + "@sonderborg.example";
        String name = "Skoleleder " + unique();
        String path = "/projects/{id}/organisation/roles";
        var employed = Map.of(
                "kind", "LEADER", "personName", name, "personEmail", mail, "organisation", "Kommunen " + unique());
        post(hr, employed, path, make.project("Et andet"));
        post(hr, Map.of("kind", "LEADER", "personName", unique(), "organisation", "Kommunerne"), path, source);

        UUID copy = copy(everything());
        UUID role = vacancy(copy, "Kommunerne");
        var known = Map.of("kind", "LEADER", "personName", name, "personEmail", mail, "vacancy", role.toString());
        assertThat(post(hr, known, path, copy)).hasStatus3xxRedirection();
        assertThat(organisationOf(role)).isNull();

        UUID second = copy(everything());
        UUID other = vacancy(second, "Kommunerne");
        var unknown = Map.of("kind", "LEADER", "personName", unique(), "vacancy", other.toString());
        assertThat(post(hr, unknown, path, second)).hasStatus3xxRedirection();
        assertThat(organisationOf(other)).isNull();
    }

    private @Nullable String organisationOf(UUID role) {
        return jdbc.sql(
                        "select (select name from organisation o where o.id = r.organisation_id) from project_role r where id = :id")
                .param("id", role)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private UUID vacancy(UUID project, String organisation) {
        return jdbc.sql("""
                        select r.id from project_role r join organisation o on o.id = r.organisation_id
                        where r.project_id = :project and r.vacant and o.name = :organisation
                        """)
                .param("project", project)
                .param("organisation", organisation)
                .query(UUID.class)
                .single();
    }

    private List<@Nullable String> vacancies(UUID project) {
        return jdbc.sql("""
                        select r.kind || ': ' || o.name from project_role r left join organisation o on o.id = r.organisation_id
                        where r.project_id = :project and r.vacant order by o.name
                        """).param("project", project).query(String.class).list();
    }

    @Test
    void aVacantRoleIsCorrectedAndEndedAsSuch() {
        make.role(source, make.somebody(), "LEADER");
        UUID copy = copy(everything());
        UUID role = jdbc.sql("select id from project_role where project_id = :project")
                .param("project", copy)
                .query(UUID.class)
                .single();
        String path = "/projects/{id}/organisation/roles/{r}";
        assertThat(get(hr, "/projects/{id}/organisation", copy))
                .bodyText()
                .contains("/organisation/roles/new?vacancy=" + role + "\">Besæt rollen <")
                .doesNotContain("null");
        assertThat(get(hr, "/projects/{id}/organisation/roles/new?vacancy=" + role, copy))
                .bodyText()
                .containsPattern("value=\"LEADER\"[^>]*checked");
        assertThat(get(hr, path + "/edit", copy, role))
                .bodyText()
                .contains("Ikke besat endnu", "Ingen har rollen endnu");
        assertThat(get(hr, path + "/end", copy, role)).bodyText().contains("Afslut rollen som Projektleder");
        post(hr, Map.of("validFrom", "2015-01-01", "version", "0"), path + "/edit", copy, role);
        assertThat(roles(copy)).containsExactly("LEADER: nobody");
        post(hr, Map.of("words", "Cheferne", "version", "1"), path + "/edit", copy, role);
        assertThat(roles(copy)).containsExactly("LEADER: Cheferne");
        post(hr, Map.of("words", "", "version", "2"), path + "/edit", copy, role);
        assertThat(roles(copy)).as("who has it is not forgotten by that").containsExactly("LEADER: Cheferne");
    }

    @Test
    void aVacantRoleTakesPartInAPhase() {
        make.role(source, make.somebody(), "LEADER");
        make.phase(source, 1, "PLANNED");
        UUID copy = copy(everything());
        jdbc.sql("""
                        insert into phase_participant (id, version, project_id, phase_id, role_id, position)
                        select gen_random_uuid(), 0, f.project_id, f.id, r.id, 1
                        from phase f join project_role r on r.project_id = f.project_id where f.project_id = :project
                        """).param("project", copy).update();
        assertThat(getInEnglish(hr, "/projects/{id}/phases", copy)).bodyText().contains("Not filled yet");
        assertThat(papers.of(copy, Naming.OPEN).toString())
                .contains("Ikke besat endnu")
                .doesNotContain("null, null");
    }

    @Test
    void aRoleIsHeldOrVacant() {
        String insert = """
                insert into project_role (id, version, project_id, kind, words, vacant)
                values (gen_random_uuid(), 0, :project, 'LEADER', :words, :vacant)
                """;
        for (boolean vacant : new boolean[] {true, false}) {
            assertThatThrownBy(() -> jdbc.sql(insert)
                            .param("project", source)
                            .param("words", vacant ? "Cheferne" : null)
                            .param("vacant", vacant)
                            .update())
                    .hasMessageContaining("project_role_is_held_or_vacant");
        }
    }

    @Test
    void aRoleThatIsGivenFillsTheVacantOneOfItsKind() {
        make.role(source, make.somebody(), "LEADER");
        make.role(source, make.somebody(), "SECRETARY");
        UUID copy = copy(everything());
        Somebody leader = make.somebody();
        String path = "/projects/{id}/organisation/roles";
        post(hr, Map.of("kind", "LEADER", "words", "Den tidligere", "validTo", "2015-01-01"), path, copy);
        assertThat(roles(copy)).as("what is over fills nothing").contains("LEADER: nobody");
        post(hr, Map.of("kind", "LEADER", "personEmail", leader.username() + "@test.example"), path, copy);
        assertThat(roles(copy))
                .containsExactlyInAnyOrder("LEADER: Den tidligere", "LEADER: " + leader.name(), "SECRETARY: nobody");
        assertThat(papers.of(copy, Naming.OPEN).signers())
                .extracting(DescriptionPaper.Signer::personId)
                .containsExactly(leader.personId());
        assertThat(get(leader, "/projects/{id}/history", copy)).bodyText().contains("Ikke besat endnu", leader.name());
    }

    @Test
    void aVacantRoleWithALastDayIsFilledUntilThatDayIsOver() {
        make.role(source, make.somebody(), "LEADER");
        UUID copy = copy(everything());
        String path = "/projects/{id}/organisation/roles";
        LocalDate today = LocalDate.now(Danish.ZONE);
        lastDayOfVacancy(copy, today.minusDays(1));
        post(hr, Map.of("kind", "LEADER", "words", "Den første"), path, copy);
        assertThat(roles(copy)).containsExactlyInAnyOrder("LEADER: nobody", "LEADER: Den første");
        lastDayOfVacancy(copy, today);
        jdbc.sql("update project_role set ended_at = now() where vacant and project_id = :id")
                .param("id", copy)
                .update();
        post(hr, Map.of("kind", "LEADER", "words", "Den anden"), path, copy);
        assertThat(roles(copy)).contains("LEADER: nobody");
        jdbc.sql("update project_role set ended_at = null where vacant and project_id = :id")
                .param("id", copy)
                .update();
        post(hr, Map.of("kind", "LEADER", "words", "Den tredje"), path, copy);
        assertThat(roles(copy))
                .containsExactlyInAnyOrder("LEADER: Den første", "LEADER: Den anden", "LEADER: Den tredje");
    }

    private void lastDayOfVacancy(UUID copy, LocalDate lastDay) {
        jdbc.sql("""
                        update project_role set valid_from = date '2015-01-01', valid_to = :lastDay
                        where vacant and project_id = :id
                        """).param("lastDay", lastDay).param("id", copy).update();
    }

    @Test
    void whatAProjectWasBegunFromIsNamedForWhoeverCanReachIt() {
        Somebody leader = make.somebody();
        make.role(source, leader, "LEADER");
        Somebody stranger = make.somebody();
        UUID copy = copy(everything());
        make.role(copy, leader, "SECRETARY");
        make.role(copy, stranger, "EVALUATOR");
        for (String page : List.of("/projects/{id}/history", "/projects/{id}/history/export?format=csv")) {
            assertThat(get(leader, page, copy)).bodyText().contains("Forbilledet");
            assertThat(get(stranger, page, copy))
                    .bodyText()
                    .contains("et andet projekt eller en skabelon")
                    .doesNotContain("Forbilledet", source.toString());
        }
        assertThat(StatementCount.of(() -> get(stranger, "/projects/{id}/history", copy)))
                .hasSizeLessThanOrEqualTo(8);
        UUID begun = begun(post(hr, everything(), "/projects/templates/{t}/projects", template()));
        make.role(begun, stranger, "EVALUATOR");
        assertThat(get(stranger, "/projects/{id}/history", begun))
                .bodyText()
                .contains("et andet projekt eller en skabelon");
    }

    @Test
    void whoBeginsAProjectIsLedToThoseThatMayBeCopied() {
        String copying = "/projects/" + source + "/copies/new\"";
        assertThat(get(hr, "/projects/new")).bodyText().contains("href=\"/projects/copies\"");
        assertThat(get(hr, "/projects/{id}", source)).bodyText().contains(copying);
        String number = jdbc.sql("select number from project where id = :id")
                .param("id", source)
                .query(String.class)
                .single();
        assertThat(get(hr, "/projects/copies?search={n}", number)).bodyText().contains(copying);
        assertThat(get(hr, "/projects/copies?search=Ingen hedder sådan"))
                .bodyText()
                .contains("Ingen projekter passer")
                .doesNotContain("/copies/new");
        make.project("Kvalitetsværksted");
        assertThat(get(hr, "/projects/copies?search=kvalitetsværsted"))
                .bodyText()
                .contains("Kvalitetsværksted", "Ingen passer præcis")
                .doesNotContain("1 projekt passer");
        Somebody leader = make.somebody();
        make.role(source, leader, "LEADER");
        assertThat(get(leader, "/projects/{id}", source)).bodyText().doesNotContain("/copies/new");
    }

    @Test
    void aTemplateThatIsGoneMeanwhileLosesNothing() {
        ReuseForm form = ReuseForm.empty(unique(), "Fra det, der var");
        assertThat(get(hr, "/projects/{id}/history", reuse.begin(form, blueprints.of(source), UUID.randomUUID())))
                .hasStatusOk();
    }

    private List<@Nullable String> roles(UUID project) {
        return jdbc.sql("""
                        select r.kind || ': ' || case when r.vacant then 'nobody' else coalesce(p.name, r.words) end
                        from project_role r left join person p on p.id = r.person_id where r.project_id = :project
                        """).param("project", project).query(String.class).list();
    }

    private UUID template() {
        return UUID.fromString(
                Objects.requireNonNull(post(hr, Map.of("templateName", unique()), "/projects/{id}/templates", source)
                                .getResponse()
                                .getRedirectedUrl())
                        .replaceAll(".*/", ""));
    }

    @Test
    void aTakenNumberIsSaidAtItsFieldAndNothingIsBegun() {
        Map<String, String> typed = everything();
        copy(typed);
        typed.put("title", unique());
        assertThat(post(hr, typed, "/projects/{id}/copies", source))
                .hasStatusOk()
                .bodyText()
                .contains("number-error");
        assertThat(jdbc.sql("select count(*) from project where title = :title")
                        .param("title", typed.get("title"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTemplateIsNoProject() {
        Somebody leader = make.somebody();
        make.role(source, leader, "LEADER");
        String name = unique();
        int before = count();
        String page = Objects.requireNonNull(post(hr, Map.of("templateName", name), "/projects/{id}/templates", source)
                .getResponse()
                .getRedirectedUrl());
        assertThat(count()).isEqualTo(before);
        assertThat(get(hr, "/projects?search={name}", name))
                .bodyText()
                .contains("Ingen projekter")
                .doesNotContain(page);
        assertThat(get(hr, "/projects/templates")).bodyText().contains(name);
        assertThat(get(hr, page))
                .bodyText()
                .contains("Det er formålet", "Ideseminar", "Et kriterium")
                .doesNotContain(leader.name(), "Det gik godt");
    }

    @Test
    void neitherATemplateNorACopyNamesTheProjectsPeople() {
        Somebody leader = make.somebody();
        make.role(source, leader, "LEADER");
        make.section(source, "CONTACT", "Ring til " + leader.name());
        jdbc.sql("update activity set responsible = :words where project_id = :id")
                .param("words", leader.name().toUpperCase(Danish.LOCALE) + " og projektlederne")
                .param("id", source)
                .update();
        make.activity(source, plan.phases(source).getFirst().id(), "Møde");
        jdbc.sql("update activity set responsible = 'Projektlederne' where title = 'Møde' and project_id = :id")
                .param("id", source)
                .update();
        assertThat(content(template()))
                .doesNotContainIgnoringCase(leader.name())
                .contains("\"Projektlederne\"");
        UUID copy = copy(everything());
        assertThat(plan.activities(copy))
                .extracting(ActivityDetails::responsible)
                .containsExactlyInAnyOrder(null, "Projektlederne");
        assertThat(descriptions.sections(copy).get(SectionKind.CONTACT).isWritten())
                .isFalse();
    }

    @Test
    void nothingOfTheShippedTemplateIsLostWhenItIsReadAndWrittenAgain() {
        String shipped = jdbc.sql(
                        "select jsonb_strip_nulls(content::jsonb)::text from project_template where name = 'Kompetenceudvikling i seks faser'")
                .query(String.class)
                .single();
        assertThat(json.readTree(BlueprintContent.write(contents.read(shipped))))
                .isEqualTo(json.readTree(shipped));
    }

    @Test
    void theDatabaseKnowsThePartsOfATemplate() {
        assertThatThrownBy(() -> jdbc.sql("update project_template set content = '{\"format\": 1, \"faser\": []}'")
                        .update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refused -> assertThat(BrokenRule.of(refused)).isEqualTo("project_template_content_known"));
    }

    private int count() {
        return jdbc.sql("select count(*) from project").query(Integer.class).single();
    }

    @Test
    void whatIsBegunFromATemplateHasItsParts() {
        UUID template = template();
        UUID begun = begun(post(hr, everything(), "/projects/templates/{t}/projects", template));
        assertThat(plan.activities(begun)).extracting(ActivityDetails::title).containsExactly("Ideseminar");
        assertThat(descriptions.sections(begun).get(SectionKind.PURPOSE).text()).isEqualTo("Det er formålet");
        post(hr, Map.of(), "/projects/templates/{t}/deletion", template);
        assertThat(get(hr, "/projects/templates/{t}", template)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(hr, "/projects/{id}", begun)).hasStatusOk();
    }

    @Test
    void theProductComesWithTheShapeOfSixPhases() {
        UUID shipped = jdbc.sql("select id from project_template where name = 'Kompetenceudvikling i seks faser'")
                .query(UUID.class)
                .single();
        UUID begun = begun(post(hr, everything(), "/projects/templates/{t}/projects", shipped));
        assertThat(plan.phases(begun)).extracting(PhaseDetails::number).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(plan.activities(begun)).hasSizeGreaterThan(15);
        assertThat(descriptions
                        .sections(begun)
                        .get(SectionKind.SUCCESS_CRITERIA)
                        .items())
                .hasSize(5);
    }

    @Test
    void aTemplateIsOfNoYearAndACopyIs() {
        UUID template = template();
        for (String times : List.of("Vinteren 2015", "Ultimo 2016")) {
            assertThat(content(template)).as(times).doesNotContain(times);
        }
        jdbc.sql("update activity set period_words = 'I efteråret' where project_id = :id")
                .param("id", source)
                .update();
        assertThat(content(template())).contains("I efteråret");
        assertThat(plan.phases(copy(everything())))
                .singleElement()
                .satisfies(phase -> assertThat(String.valueOf(phase.period())).isEqualTo("Vinteren 2015"));
        String months = "name=\"copyMonths\"";
        assertThat(get(hr, "/projects/templates/{t}/projects/new", template))
                .bodyText()
                .doesNotContain(months);
        assertThat(get(hr, "/projects/{id}/copies/new", source)).bodyText().contains(months);
    }

    private String content(UUID template) {
        return jdbc.sql("select content from project_template where id = :id")
                .param("id", template)
                .query(String.class)
                .single();
    }

    @Test
    void wordsSayAYearOnlyByFourDigits() {
        for (String year : List.of("Vinteren 2026", "Vinter 2015/2016", "3. kvt. 2007", "Uge 7-1999")) {
            assertThat(PeriodMove.OUT_OF_TIME.words(year)).as(year).isNull();
            assertThat(new PeriodMove(null).words(year)).isEqualTo(year);
        }
        for (String any : List.of("I efteråret", "Uge 20", "Efter 120 dage", "J.nr. 120155")) {
            assertThat(PeriodMove.OUT_OF_TIME.words(any)).isEqualTo(any);
        }
    }

    @Test
    void twoTemplatesDoNotHaveOneName() {
        String name = unique();
        post(hr, Map.of("templateName", name), "/projects/{id}/templates", source);
        assertThat(post(hr, Map.of("templateName", name), "/projects/{id}/templates", source))
                .hasStatusOk()
                .bodyText()
                .contains("allerede en skabelon med det navn");
    }

    @Test
    void thePeriodOfTheProjectIsMovedAlongAndTheFormSaysSo() {
        jdbc.sql(
                        "update project set period_words = '2015', period_from = date '2015-02-01', period_to = date '2015-08-31' where id = :id")
                .param("id", source)
                .update();
        Map<String, String> typed = everything();
        typed.put("copyMonths", "12");
        assertThat(descriptions.find(copy(typed)).period())
                .isEqualTo(Period.of(null, LocalDate.of(2016, 2, 1), LocalDate.of(2016, 8, 31)));
        assertThat(get(hr, "/projects/{id}/copies/new", source)).bodyText().contains("projektets egen periode");
    }

    @Test
    void theWordsOfAProjectsPeriodComeAlongOnlyWhereNothingIsMoved() {
        var period = new Period("2015 og foråret 2016", LocalDate.of(2015, 1, 31), null);
        assertThat(new PeriodMove(0).whole(period)).isEqualTo(period);
        assertThat(new PeriodMove(1).whole(period)).isEqualTo(Period.of(null, LocalDate.of(2015, 2, 28), null));
        assertThat(new PeriodMove(1).whole(new Period("2015", null, null))).isNull();
        assertThat(new PeriodMove(null).whole(period)).isNull();
        assertThat(new PeriodMove(1).whole(null)).isNull();
    }
}
