package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fremdrift.StatementCount;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Danish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OrganisationControllerTests extends PagesTests {

    @Autowired
    OrganisationPages pages;

    @Autowired
    Clock clock;

    UUID project;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeader() {
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    private MvcTestResult assign(Somebody who, Map<String, String> form) {
        return post(who, form, "/projects/{id}/organisation/roles", project);
    }

    private MvcTestResult setUp(Map<String, String> form) {
        return post(hr, form, "/projects/{id}/organisation/seats", project);
    }

    private MvcTestResult fill(UUID seat, Map<String, String> form) {
        return post(hr, form, "/projects/{id}/organisation/seats/{seat}/holders", project, seat);
    }

    private long people(String name) {
        return jdbc.sql("select count(*) from person where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void hrGivesARoleAndMakesThePersonAndTheOrganisationOnTheWay() {
        String name = unique();
        assertThat(assign(
                        hr,
                        Map.of(
                                "kind",
                                "SECRETARY",
                                "personName",
                                name,
                                "personEmail",
                                name + "@test.example",
                                "jobTitle",
                                "Fuldmægtig",
                                "organisation",
                                "Kommune " + name)))
                .hasRedirectedUrl("/projects/" + project + "/organisation");
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .hasStatusOk()
                .bodyText()
                .contains(name, "Fuldmægtig", "Kommune " + name, "Projektsekretær");
    }

    @Test
    void anAddressThatIsKnownIsThePersonWhateverNameIsTyped() {
        Somebody known = make.somebody();
        assertThat(assign(hr, Map.of("kind", "EVALUATOR", "personEmail", known.username() + "@TEST.example")))
                .hasStatus3xxRedirection();
        assertThat(get(known, "/projects/{id}/organisation", project)).hasStatusOk();
    }

    @Test
    void anAddressWithAnotherNameIsConfirmedBeforeItCounts() {
        Somebody known = make.somebody();
        String address = known.username() + "@test.example";
        UUID seat = make.seat(project, false);
        for (MvcTestResult answer : List.of(
                assign(hr, Map.of("kind", "EVALUATOR", "personName", "Kim Andersen", "personEmail", address)),
                setUp(Map.of("seatTitle", "Medlem", "personName", "Kim Andersen", "personEmail", address)),
                fill(seat, Map.of("holderKind", "HOLDER", "personName", "Kim Andersen", "personEmail", address)))) {
            assertThat(answer)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Adressen hører til " + known.name(), "Ja, jeg mener " + known.name(), "Kim Andersen");
        }
        assertThat(get(known, "/projects/{id}/organisation", project)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(assign(
                        hr,
                        Map.of(
                                "kind",
                                "EVALUATOR",
                                "personName",
                                "Kim Andersen",
                                "personEmail",
                                address,
                                "knownPerson",
                                known.name())))
                .hasStatus3xxRedirection();
        assertThat(get(known, "/projects/{id}/organisation", project)).hasStatusOk();
    }

    @Test
    void whatWasNotKnownOfAKnownPersonIsTakenOver() {
        Somebody known = make.somebody();
        String organisation = "Kommune " + unique();
        Map<String, String> typed = Map.of(
                "seatTitle",
                "Medlem",
                "personEmail",
                known.username() + "@test.example",
                "jobTitle",
                "Konsulent",
                "organisation",
                organisation);
        assertThat(setUp(typed)).hasStatus3xxRedirection();
        assertThat(get(hr, "/projects/{id}/organisation", project)).bodyText().contains("Konsulent · " + organisation);
    }

    @Test
    void hrMendsWhereSomebodyWorksAndAsWhat() {
        String person = "/projects/{id}/organisation/people/{person}/edit";
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .bodyText()
                .contains("/organisation/people/" + leader.personId() + "/edit");
        assertThat(get(leader, "/projects/{id}/organisation", project))
                .bodyText()
                .doesNotContain("/organisation/people/");
        String organisation = "Kommune " + unique();
        assertThat(post(
                        hr,
                        Map.of("jobTitle", "Kontorchef", "organisation", organisation, "version", "0"),
                        person,
                        project,
                        leader.personId()))
                .hasRedirectedUrl("/projects/" + project + "/organisation");
        assertThat(get(hr, "/projects/{id}/organisation", project)).bodyText().contains("Kontorchef", organisation);
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'project.personRevised' and subject_id = ?")
                        .param(leader.personId().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(post(
                        hr,
                        Map.of("jobTitle", "Chefkonsulent", "organisation", organisation, "version", "0"),
                        person,
                        project,
                        leader.personId()))
                .hasStatusOk()
                .bodyText()
                .contains("En anden har gemt", "value=\"Chefkonsulent\"", "Kontorchef");
        assertThat(StatementCount.of(() -> get(hr, person, project, leader.personId())))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aSuggestionThatIsChosenCarriesItsAddress() {
        Somebody known = make.somebody();
        assign(
                hr,
                Map.of("kind", "EVALUATOR", "personName", known.name() + " (" + known.username() + "@test.example)"));
        assertThat(get(known, "/projects/{id}/organisation", project)).hasStatusOk();
    }

    @Test
    void anUnknownAddressAloneIsNotEnough() {
        assertThat(assign(hr, Map.of("kind", "EVALUATOR", "personEmail", unique() + "@test.example")))
                .hasStatusOk()
                .bodyText()
                .contains("Vi kender ikke adressen");
    }

    @Test
    void withoutAnAddressTheSameNameInAProjectIsTheSamePerson() {
        String name = unique();
        assign(hr, Map.of("kind", "GROUP_MEMBER", "personName", name));
        setUp(Map.of("seatTitle", "Medlem", "personName", name.toLowerCase()));
        assertThat(people(name)).isOne();
        post(
                hr,
                Map.of("kind", "OWNER", "personName", name),
                "/projects/{id}/organisation/roles",
                make.project("Et andet"));
        assertThat(people(name)).isEqualTo(2);
    }

    @Test
    void anOwnerMayBeWords() {
        assertThat(assign(hr, Map.of("kind", "OWNER", "words", "De chefer, som høster gevinsterne")))
                .hasStatus3xxRedirection();
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .bodyText()
                .contains("De chefer, som høster gevinsterne", "Projektejer");
    }

    @Test
    void aRoleWhoseFirstDayNobodyKnowsHasBegun() {
        Somebody secretary = make.somebody();
        String address = secretary.username() + "@test.example";
        assertThat(assign(hr, Map.of("kind", "SECRETARY", "personEmail", address, "validFrom", "")))
                .hasStatus3xxRedirection();
        assertThat(get(secretary, "/projects/{id}/organisation", project))
                .hasStatusOk()
                .bodyText()
                .contains("første dag ukendt");
        UUID role = jdbc.sql("select id from project_role where kind = 'SECRETARY' and project_id = ?")
                .param(project)
                .query(UUID.class)
                .single();
        assertThat(get(hr, "/projects/{id}/organisation/roles/{role}/end", project, role))
                .hasStatusOk();
        post(hr, Map.of("now", "true", "version", "0"), "/projects/{id}/organisation/roles/{role}/end", project, role);
        assertThat(get(secretary, "/projects/{id}/organisation", project)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(assign(hr, Map.of("kind", "SECRETARY", "personEmail", address)))
                .as("the second time it is known: from today")
                .hasStatus3xxRedirection();
    }

    @Test
    void whoComesBackByAnotherRegistrationBeginsToday() {
        Somebody before = make.somebody();
        Somebody now = make.somebody();
        make.role(project, before, "SECRETARY", LocalDate.of(2014, 1, 1), LocalDate.of(2015, 1, 1));
        jdbc.sql("update person set account_id = null, merged_into = :now where id = :before")
                .param("now", now.personId())
                .param("before", before.personId())
                .update();
        assertThat(assign(hr, Map.of("kind", "SECRETARY", "personEmail", now.username() + "@test.example")))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select valid_from from project_role where kind = 'SECRETARY' and person_id = ?")
                        .param(now.personId())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.now(clock));
    }

    @Test
    void theFormSaysForWhomAnEmptyFirstDayIsToday() {
        for (String form : List.of("roles/new", "seats/new")) {
            assertThat(get(hr, "/projects/{id}/organisation/" + form, project))
                    .bodyText()
                    .contains("får en rolle igen, begynder dog i dag");
        }
    }

    @Test
    void todayIsSuggestedAsTheFirstDayUntilTheProjectIsOver() {
        String today = "value=\"" + LocalDate.now(clock) + "\"";
        List<String> forms = List.of("/projects/{id}/organisation/roles/new", "/projects/{id}/organisation/seats/new");
        jdbc.sql("update project set status = 'DRAFT' where id = ?")
                .param(project)
                .update();
        for (String form : forms) {
            assertThat(get(hr, form, project)).bodyText().contains(today);
        }
        jdbc.sql("update project set period_words = '2014', period_sort = '2014-01-01' where id = ?")
                .param(project)
                .update();
        for (String form : forms) {
            assertThat(get(hr, form, project)).bodyText().doesNotContain(today);
        }
        jdbc.sql("update project set status = 'RUNNING' where id = ?")
                .param(project)
                .update();
        for (String form : forms) {
            assertThat(get(hr, form, project)).bodyText().contains(today);
        }
        jdbc.sql("update project set status = 'STOPPED' where id = ?")
                .param(project)
                .update();
        for (String form : forms) {
            assertThat(get(hr, form, project)).bodyText().doesNotContain(today);
        }
    }

    @Test
    void whatIsWrittenWronglyAboutARoleIsMendedAndTheHistoryKeepsBoth() {
        assign(hr, Map.of("kind", "OWNER", "words", "De chefer i komunen"));
        UUID role = jdbc.sql("select id from project_role where kind = 'OWNER' and project_id = ?")
                .param(project)
                .query(UUID.class)
                .single();
        String edit = "/projects/{id}/organisation/roles/{role}/edit";
        assertThat(get(hr, edit, project, role)).hasStatusOk().bodyText().contains("De chefer i komunen");
        assertThat(post(hr, Map.of("words", " ", "version", "0"), edit, project, role))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en person, en organisation eller hvem det er med ord");
        assertThat(post(hr, Map.of("words", "De chefer i kommunen", "version", "0"), edit, project, role))
                .hasStatus3xxRedirection();
        assertThat(post(hr, Map.of("words", "Cheferne", "version", "0"), edit, project, role))
                .bodyText()
                .contains("En anden har gemt", "De chefer i kommunen", "Cheferne");
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .bodyText()
                .contains("De chefer i kommunen")
                .doesNotContain("komunen");
        assertThat(get(hr, "/projects/{id}/history", project))
                .bodyText()
                .contains("rettede en rolle i projektet", "De chefer i komunen<");
        assertThat(post(leader, Map.of("words", "Lederen", "version", "1"), edit, project, role))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aRoleThatIsOverIsNotMended() {
        UUID role = make.role(project, make.somebody(), "SECRETARY");
        post(hr, Map.of("now", "true", "version", "0"), "/projects/{id}/organisation/roles/{role}/end", project, role);
        assertThat(post(
                        hr,
                        Map.of("words", "En anden", "version", "1"),
                        "/projects/{id}/organisation/roles/{role}/edit",
                        project,
                        role))
                .flash()
                .containsEntry("problem", "project.end.alreadyOver");
        assertThat(pages.role(project, role).words()).isNull();
    }

    @Test
    void rolesAreGivenOneAfterTheOther() {
        assertThat(assign(hr, Map.of("kind", "CONSULTANT", "words", "Eksterne konsulenter", "another", "true")))
                .hasRedirectedUrl("/projects/" + project + "/organisation/roles/new");
    }

    @Test
    void aRoleNeedsSomebodyAndAKind() {
        assertThat(assign(hr, Map.of("personEmail", "ikke en adresse")))
                .hasStatusOk()
                .bodyText()
                .contains("Vælg en rolle", "Skriv en e-mailadresse");
        assertThat(assign(hr, Map.of("kind", "OWNER")))
                .bodyText()
                .contains("Skriv en person, en organisation eller hvem det er med ord");
    }

    @Test
    void aLeaderGivesGroupAndConsultantRolesOnly() {
        assertThat(get(leader, "/projects/{id}/organisation/roles/new", project))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"GROUP_MEMBER\"", "value=\"CONSULTANT\"")
                .doesNotContain("value=\"SECRETARY\"");
        assertThat(assign(leader, Map.of("kind", "CONSULTANT", "personName", unique())))
                .hasStatus3xxRedirection();
        assertThat(assign(leader, Map.of("kind", "SECRETARY", "personName", unique())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aLeaderEndsNoRoleThatHrGave() {
        Somebody secretary = make.somebody();
        UUID role = make.role(project, secretary, "SECRETARY");
        assertThat(post(
                        leader,
                        Map.of("now", "true", "version", "0"),
                        "/projects/{id}/organisation/roles/{role}/end",
                        project,
                        role))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aRoleThatEndsNowIsWithoutAccessAtTheNextClick() {
        Somebody secretary = make.somebody();
        UUID role = make.role(project, secretary, "SECRETARY");
        assertThat(get(secretary, "/projects/{id}/phases", project)).hasStatusOk();
        assertThat(post(
                        hr,
                        Map.of("now", "true", "version", "0"),
                        "/projects/{id}/organisation/roles/{role}/end",
                        project,
                        role))
                .hasStatus3xxRedirection();
        assertThat(get(secretary, "/projects/{id}/phases", project)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .bodyText()
                .contains("Tidligere roller", secretary.name());
    }

    @Test
    void aRoleEndsOnADayNotBeforeItsFirst() {
        LocalDate today = LocalDate.now(clock);
        UUID role = make.role(project, make.somebody(), "SECRETARY", today, null);
        String end = "/projects/{id}/organisation/roles/{role}/end";
        assertThat(get(hr, end, project, role)).hasStatusOk();
        assertThat(post(hr, Map.of("lastDay", "", "version", "0"), end, project, role))
                .bodyText()
                .contains("Skriv den sidste dag");
        assertThat(post(hr, Map.of("lastDay", today.minusDays(1).toString(), "version", "0"), end, project, role))
                .hasStatusOk()
                .bodyText()
                .contains("Sidste dag må ikke ligge før den første");
        assertThat(post(hr, Map.of("lastDay", today.plusDays(9).toString(), "version", "0"), end, project, role))
                .hasStatus3xxRedirection();
    }

    @Test
    void nobodyHasTheSameRoleTwiceAtATime() {
        Somebody known = make.somebody();
        make.role(project, known, "CONSULTANT");
        assertThat(assign(hr, Map.of("kind", "CONSULTANT", "personEmail", known.username() + "@test.example")))
                .hasStatusOk()
                .bodyText()
                .contains("Personen har allerede rollen");
    }

    @Test
    void anAddressWithoutADomainIsRefused() {
        assertThat(setUp(Map.of("seatTitle", "Konsulent", "personName", "Berta", "personEmail", "berta@rodovre")))
                .hasStatusOk()
                .bodyText()
                .contains("berta@rodovre", "field-error");
    }

    @Test
    void aSeatMayBeEmptyAndFilledLater() {
        assertThat(setUp(Map.of("seatTitle", "Ledelsesrepræsentant", "personEmail", "", "another", "true")))
                .hasRedirectedUrl("/projects/" + project + "/organisation/seats/new");
        assertThat(get(hr, "/projects/{id}/organisation", project)).bodyText().contains("Ledig");
        UUID seat = pages.of(project).seats().getFirst().id();
        Somebody member = make.somebody();
        assertThat(fill(seat, Map.of("holderKind", "HOLDER", "personEmail", member.username() + "@test.example")))
                .hasStatus3xxRedirection();
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .bodyText()
                .contains(member.name())
                .doesNotContain("Ledig");
        assertThat(get(member, "/projects/{id}/organisation", project)).hasStatusOk();
    }

    @Test
    void aSeatAndWhoSitsInItAreEnteredTogether() {
        String name = unique();
        assertThat(setUp(Map.of(
                        "seatTitle",
                        "Kontorchef, KL",
                        "seatOrganisation",
                        "KL " + name,
                        "chair",
                        "true",
                        "personName",
                        name)))
                .hasStatus3xxRedirection();
        var seat = pages.of(project).seats().getFirst();
        assertThat(seat.chair()).isTrue();
        assertThat(seat.organisation()).isEqualTo("KL " + name);
        assertThat(seat.present())
                .extracting(OrganisationPage.HolderRow::person)
                .containsExactly(name);
    }

    @Test
    void twoDoNotSitInOneSeatOnOneDayButADeputyDoesBesideAMember() {
        UUID seat = make.seat(project, make.somebody(), false);
        String other = make.somebody().username() + "@test.example";
        assertThat(fill(seat, Map.of("holderKind", "HOLDER", "personEmail", other)))
                .hasStatusOk()
                .bodyText()
                .contains("Der sidder allerede en i pladsen");
        assertThat(fill(seat, Map.of("holderKind", "DEPUTY", "personEmail", other)))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoeverLeavesASeatIsFollowedByANewHolder() {
        UUID seat = make.seat(project, make.somebody(), true);
        LocalDate lastDay = LocalDate.now(Danish.ZONE).plusDays(9);
        String page = "/projects/{id}/organisation";
        String toFill = "/seats/" + seat + "/holders/new?as=HOLDER";
        assertThat(get(hr, page, project))
                .bodyText()
                .contains("holders/new?as=DEPUTY")
                .doesNotContain(toFill);
        jdbc.sql("update seat_holder set valid_to = :day where seat_id = :seat")
                .param("day", lastDay)
                .param("seat", seat)
                .update();
        assertThat(get(hr, page, project)).bodyText().contains(toFill, "holders/new?as=DEPUTY");
        assertThat(get(hr, page + "/seats/{seat}/holders/new?as=HOLDER", project, seat))
                .bodyText()
                .containsPattern("value=\"HOLDER\"[^>]*checked")
                .contains("value=\"" + lastDay.plusDays(1) + "\"");
        fill(
                seat,
                Map.of(
                        "holderKind",
                        "HOLDER",
                        "personName",
                        "Nye Ny",
                        "personEmail",
                        unique() + "@test.example",
                        "validFrom",
                        lastDay.plusDays(1).toString()));
        assertThat(get(hr, page, project)).bodyText().contains("Nye Ny").doesNotContain(toFill);
    }

    @Test
    void aSeatThatIsEmptyUntilSomebodyComesIsFilledForTheTimeBetween() {
        LocalDate today = LocalDate.now(clock);
        UUID seat = make.seat(project, false);
        make.hold(seat, make.somebody(), "HOLDER", LocalDate.of(2014, 9, 23), today.minusDays(1));
        make.hold(seat, make.somebody(), "HOLDER", today.plusDays(40), null);
        String page = "/projects/{id}/organisation";
        assertThat(get(hr, page, project)).bodyText().contains("/seats/" + seat + "/holders/new?as=HOLDER");
        assertThat(get(hr, page + "/seats/{seat}/holders/new", project, seat))
                .bodyText()
                .containsPattern("value=\"HOLDER\"[^>]*checked")
                .contains("value=\"" + today + "\"", "value=\"" + today.plusDays(39) + "\"");
        fill(
                seat,
                Map.of(
                        "holderKind",
                        "HOLDER",
                        "personName",
                        "Mellem Tiden",
                        "validFrom",
                        today.toString(),
                        "validTo",
                        today.plusDays(39).toString()));
        assertThat(get(hr, page, project))
                .bodyText()
                .contains("Mellem Tiden")
                .doesNotContain("/seats/" + seat + "/holders/new?as=HOLDER");
    }

    @Test
    void onePersonHasOneSeat() {
        Somebody member = make.somebody();
        make.seat(project, member, false);
        assertThat(fill(
                        make.seat(project, false),
                        Map.of("holderKind", "HOLDER", "personEmail", member.username() + "@test.example")))
                .hasStatusOk()
                .bodyText()
                .contains("Én person har én plads");
    }

    @Test
    void aSteeringGroupHasOneChair() {
        make.seat(project, true);
        assertThat(setUp(Map.of("seatTitle", "Endnu en", "chair", "true")))
                .hasStatusOk()
                .bodyText()
                .contains("Styregruppen har allerede en formand");
    }

    @Test
    void aSeatThatWasLeftNowIsFilledAnewTheSameDayAndTheHistoryKeepsBoth() {
        Somebody first = make.somebody();
        UUID seat = make.seat(project, false);
        UUID holder = make.hold(seat, first, "HOLDER", LocalDate.of(2014, 9, 23), null);
        assertThat(get(hr, "/projects/{id}/organisation/holders/{holder}/end", project, holder))
                .hasStatusOk();
        assertThat(post(
                        hr,
                        Map.of("now", "true", "version", "0"),
                        "/projects/{id}/organisation/holders/{holder}/end",
                        project,
                        holder))
                .hasStatus3xxRedirection();
        Somebody second = make.somebody();
        assertThat(fill(seat, Map.of("holderKind", "HOLDER", "personEmail", second.username() + "@test.example")))
                .hasStatus3xxRedirection();
        var row = pages.seat(project, seat);
        assertThat(row.present()).extracting(OrganisationPage.HolderRow::person).containsExactly(second.name());
        assertThat(row.past()).extracting(OrganisationPage.HolderRow::person).containsExactly(first.name());
        assertThat(get(hr, "/projects/{id}/organisation", project)).bodyText().contains("Hvem har siddet i pladserne?");
    }

    @Test
    void aSeatIsChangedAndALateEditorSeesBothTexts() {
        UUID seat = make.seat(project, false);
        String edit = "/projects/{id}/organisation/seats/{seat}/edit";
        assertThat(get(hr, edit, project, seat)).hasStatusOk();
        assertThat(post(hr, Map.of("seatTitle", "Deres", "version", "0"), edit, project, seat))
                .hasStatus3xxRedirection();
        assertThat(post(hr, Map.of("seatTitle", "Mine ord", "version", "0"), edit, project, seat))
                .hasStatusOk()
                .bodyText()
                .contains("Deres", "Mine ord");
    }

    @Test
    void aSeatIsRemovedWhileNobodyEverSatInIt() {
        UUID empty = make.seat(project, false);
        UUID held = make.seat(project, make.somebody(), false);
        post(hr, Map.of(), "/projects/{id}/organisation/seats/{seat}/deletion", project, empty);
        post(hr, Map.of(), "/projects/{id}/organisation/seats/{seat}/deletion", project, held);
        assertThat(pages.of(project).seats())
                .extracting(OrganisationPage.SeatRow::id)
                .containsExactly(held);
    }

    @Test
    void aLeaderSetsUpNoSeats() {
        assertThat(post(leader, Map.of("seatTitle", "Min"), "/projects/{id}/organisation/seats", project))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(leader, "/projects/{id}/organisation", project))
                .bodyText()
                .doesNotContain("/seats/new");
    }

    @Test
    void organisationsTakePartAndLeave() {
        String name = "Kommune " + unique();
        String partners = "/projects/{id}/organisation/partners";
        assertThat(get(leader, partners + "/new", project)).hasStatusOk();
        assertThat(post(leader, Map.of("partnerName", " "), partners, project))
                .bodyText()
                .contains("Skriv organisationens navn");
        post(leader, Map.of("partnerName", name, "partnerRole", "Projektkommune"), partners, project);
        post(leader, Map.of("partnerName", name.toUpperCase(), "partnerRole", "Medejer"), partners, project);
        assertThat(get(leader, "/projects/{id}/organisation", project))
                .bodyText()
                .contains(name, "Medejer")
                .doesNotContain("Projektkommune<");
        UUID partner = jdbc.sql("select organisation_id from project_partner where project_id = :id")
                .param("id", project)
                .query(UUID.class)
                .single();
        post(leader, Map.of(), partners + "/{partner}/deletion", project, partner);
        assertThat(get(leader, "/projects/{id}/organisation", project))
                .bodyText()
                .doesNotContain("Medejer");
    }

    @Test
    void aPartnerIsMendedAndALateEditorSeesBothTexts() {
        String wrong = "Komune " + unique();
        String right = "Kommune " + unique();
        String partners = "/projects/{id}/organisation/partners";
        assertThat(post(leader, Map.of("partnerName", wrong, "another", "true"), partners, project))
                .hasRedirectedUrl("/projects/" + project + "/organisation/partners/new");
        UUID partner = jdbc.sql("select organisation_id from project_partner where project_id = :id")
                .param("id", project)
                .query(UUID.class)
                .single();
        assertThat(get(leader, partners + "/{partner}/edit", project, partner))
                .bodyText()
                .contains(wrong);
        assertThat(post(
                        leader,
                        Map.of("partnerName", wrong, "partnerRole", "Projektkommune", "version", "0"),
                        partners + "/{partner}/edit",
                        project,
                        partner))
                .hasStatus3xxRedirection();
        assertThat(post(
                        leader,
                        Map.of("partnerName", right, "partnerRole", "Fond", "version", "0"),
                        partners + "/{partner}/edit",
                        project,
                        partner))
                .bodyText()
                .contains("En anden har gemt", "Projektkommune", "Fond");
        assertThat(post(
                        leader,
                        Map.of("partnerName", right, "partnerRole", "Fond", "version", "1"),
                        partners + "/{partner}/edit",
                        project,
                        partner))
                .hasStatus3xxRedirection();
        assertThat(get(leader, "/projects/{id}/organisation", project))
                .bodyText()
                .contains(right, "Fond")
                .doesNotContain(wrong);
        assertThat(events("project.partnerRevised")).isEqualTo(2);
        post(leader, Map.of("partnerName", wrong), partners, project);
        UUID other = jdbc.sql("select organisation_id from project_partner where project_id = ? and role is null")
                .param(project)
                .query(UUID.class)
                .single();
        assertThat(post(
                        leader,
                        Map.of("partnerName", right, "version", "0"),
                        partners + "/{partner}/edit",
                        project,
                        other))
                .bodyText()
                .contains("Organisationen deltager allerede");
    }

    private long events(String kind) {
        return jdbc.sql("select count(*) from audit_event where action = :kind and project_id = :project")
                .param("kind", kind)
                .param("project", project)
                .query(Long.class)
                .single();
    }

    @Test
    void aPartnerThatNeverTookPartLeavesNoTrail() {
        assertThat(post(
                        leader,
                        Map.of(),
                        "/projects/{id}/organisation/partners/{partner}/deletion",
                        project,
                        UUID.randomUUID()))
                .hasStatus3xxRedirection();
        assertThat(events("project.partnerRemoved")).isZero();
    }

    @Test
    void aRoleThatIsOverDoesNotComeBack() {
        Somebody secretary = make.somebody();
        UUID role = make.role(project, secretary, "SECRETARY");
        String end = "/projects/{id}/organisation/roles/{role}/end";
        assertThat(post(hr, Map.of("now", "true", "version", "0"), end, project, role))
                .hasStatus3xxRedirection();
        String later = LocalDate.now(clock).plusDays(9).toString();
        assertThat(post(hr, Map.of("lastDay", later, "version", "1"), end, project, role))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("problem", "project.end.alreadyOver");
        assertThat(get(secretary, "/projects/{id}/phases", project)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(events("project.roleEnded")).isOne();
    }

    @Test
    void whoEndsARoleThatAnotherHasChangedIsToldAndChangesNothing() {
        LocalDate today = LocalDate.now(clock);
        UUID role = make.role(project, make.somebody(), "SECRETARY", today, null);
        String end = "/projects/{id}/organisation/roles/{role}/end";
        post(hr, Map.of("lastDay", today.plusDays(9).toString(), "version", "0"), end, project, role);
        assertThat(post(hr, Map.of("lastDay", today.plusDays(3).toString(), "version", "0"), end, project, role))
                .hasStatusOk()
                .bodyText()
                .contains("En anden har gemt", "Den sidste dag er nu", "value=\"" + today.plusDays(3) + "\"");
        assertThat(pages.role(project, role).standing().to()).isEqualTo(today.plusDays(9));
    }

    @Test
    void whoEndsAHoldingThatAnotherHasChangedIsToldAndChangesNothing() {
        LocalDate today = LocalDate.now(clock);
        UUID holder = make.hold(make.seat(project, false), make.somebody(), "HOLDER", today, null);
        String end = "/projects/{id}/organisation/holders/{holder}/end";
        post(hr, Map.of("lastDay", today.plusDays(9).toString(), "version", "0"), end, project, holder);
        assertThat(post(hr, Map.of("now", "true", "version", "0"), end, project, holder))
                .hasStatusOk()
                .bodyText()
                .contains("En anden har gemt", "Den sidste dag er nu");
        assertThat(pages.holder(project, holder).standing().to()).isEqualTo(today.plusDays(9));
    }

    @Test
    void aPlaceDoesNotEndSoLateThatAnotherHasItAlready() {
        LocalDate today = LocalDate.now(clock);
        UUID seat = make.seat(project, false);
        UUID holder = make.hold(seat, make.somebody(), "HOLDER", today, today.plusDays(5));
        make.hold(seat, make.somebody(), "HOLDER", today.plusDays(6), null);
        assertThat(post(
                        hr,
                        Map.of("lastDay", today.plusDays(9).toString(), "version", "0"),
                        "/projects/{id}/organisation/holders/{holder}/end",
                        project,
                        holder))
                .hasStatusOk()
                .bodyText()
                .contains("Der sidder allerede en i pladsen");
    }

    @Test
    void anUnreadableDayForARoleHidesNoOtherMistakeAndNothingTyped() {
        assertThat(assign(hr, Map.of("kind", "OWNER", "validFrom", "i morgen", "jobTitle", "Chef med meget")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Skriv en dato som",
                        "Skriv en person, en organisation eller hvem det er med ord",
                        "i morgen",
                        "Chef med meget");
    }

    @Test
    void anUnreadableDayForASeatHidesNoOtherMistakeAndNothingTyped() {
        assertThat(setUp(Map.of("seatTitle", " ", "chair", "true", "validFrom", "i morgen", "personName", "Ane Bo")))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en dato som", "Skriv pladsens titel", "i morgen", "Ane Bo")
                .containsPattern("name=\"chair\"[^>]*checked");
    }

    @Test
    void anUnreadableDayForAHolderHidesNoOtherMistakeAndNothingTyped() {
        assertThat(fill(
                        make.seat(project, false),
                        Map.of("holderKind", "DEPUTY", "validTo", "engang", "jobTitle", "Chef med meget")))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en dato som", "engang", "Chef med meget")
                .containsPattern("personName-error");
    }

    @Test
    void anAddressWithABrokenIdLeadsNowhere() {
        assertThat(get(hr, "/projects/kaffe/organisation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(hr, Map.of("kind", "OWNER"), "/projects/kaffe/organisation/roles"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(hr, Map.of(), "/projects/{id}/organisation/roles/kaffe/end", project))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoSitsInASeatStandsBeforeThoseWhoCome() {
        LocalDate today = LocalDate.now(clock);
        UUID seat = make.seat(project, false);
        Somebody last = make.somebody();
        Somebody next = make.somebody();
        Somebody present = make.somebody();
        Somebody former = make.somebody();
        make.hold(seat, former, "HOLDER", LocalDate.of(2014, 9, 23), today.minusDays(9));
        make.hold(seat, last, "HOLDER", today.plusDays(90), null);
        make.hold(seat, present, "HOLDER", today.minusDays(8), today.plusDays(20));
        make.hold(seat, next, "HOLDER", today.plusDays(21), today.plusDays(89));
        Somebody deputy = make.somebody();
        make.hold(seat, deputy, "DEPUTY", today.minusDays(8), null);

        OrganisationPage.SeatRow row = pages.seat(project, seat);
        assertThat(row.present())
                .extracting(OrganisationPage.HolderRow::person)
                .containsExactly(present.name(), deputy.name(), next.name(), last.name());
        assertThat(row.past()).extracting(OrganisationPage.HolderRow::person).containsExactly(former.name());
    }

    @Test
    void thePersonInASeatAndTheSeatAreMendedByLinksOfDifferentNames() {
        UUID seat = make.seat(project, false);
        Somebody member = make.somebody();
        make.hold(seat, member, "HOLDER", LocalDate.of(2014, 9, 23), null);
        jdbc.sql("update seat set title = :name where id = :id")
                .param("name", member.name())
                .param("id", seat)
                .update();
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .bodyText()
                .containsPattern("people/" + member.personId() + "/edit\">Ret person <")
                .containsPattern("seats/" + seat + "/edit\">Ret pladsen <");
    }

    @Test
    void theFirstDayOfSomebodyInASeatIsMendedAndTheHistoryKeepsBoth() {
        LocalDate today = LocalDate.now(clock);
        Somebody member = make.somebody();
        UUID seat = make.seat(project, false);
        UUID former = make.hold(seat, make.somebody(), "HOLDER", today.minusDays(300), today.minusDays(100));
        UUID holder = make.hold(seat, member, "HOLDER", today.plusDays(30), null);
        String edit = "/projects/{id}/organisation/holders/{holder}/edit";
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .bodyText()
                .contains("/holders/" + holder + "/edit")
                .doesNotContain("/holders/" + former + "/edit");
        assertThat(get(hr, edit, project, holder)).bodyText().contains("value=\"" + today.plusDays(30) + "\"");

        assertThat(began(today.minusDays(100).toString(), holder)).bodyText().contains("sidder allerede en i pladsen");
        assertThat(began("", holder)).bodyText().contains("sidder allerede en i pladsen");
        assertThat(began("i går", holder)).bodyText().contains("value=\"i går\"");
        assertThat(began(today.minusDays(99).toString(), holder)).hasStatus3xxRedirection();
        assertThat(pages.holder(project, holder).standing().from()).isEqualTo(today.minusDays(99));
        assertThat(began(today.toString(), holder)).bodyText().contains("En anden har gemt");
        assertThat(get(hr, "/projects/{id}/history", project))
                .bodyText()
                .contains(
                        "rettede den første dag for en i styregruppen",
                        Danish.DAY.format(today.plusDays(30)),
                        Danish.DAY.format(today.minusDays(99)));
        assertThat(post(hr, Map.of("version", "0"), edit, project, former))
                .flash()
                .containsEntry("problem", "project.end.alreadyOver");
        assertThat(get(leader, edit, project, holder)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void nobodySatThereBeforeSomebodyElseWhoWasPutOutOnTheirFirstDay() {
        LocalDate today = LocalDate.now(clock);
        UUID seat = make.seat(project, false);
        UUID out = make.hold(seat, make.somebody(), "HOLDER", today, null);
        assertThat(post(
                        hr,
                        Map.of("now", "true", "version", "0"),
                        "/projects/{id}/organisation/holders/{holder}/end",
                        project,
                        out))
                .hasStatus3xxRedirection();
        UUID next = make.hold(seat, make.somebody(), "HOLDER", today.plusDays(20), null);

        assertThat(began(today.minusDays(20).toString(), next)).bodyText().contains("sidder allerede en i pladsen");
        assertThat(began("", next)).bodyText().contains("sidder allerede en i pladsen");
        assertThat(began(today.toString(), next)).hasStatus3xxRedirection();
    }

    @Test
    void whoWasPutOutBeforeTheirFirstDayIsInNobodysWay() {
        LocalDate today = LocalDate.now(clock);
        UUID seat = make.seat(project, false);
        UUID never = make.hold(seat, make.somebody(), "HOLDER", today.plusDays(5), null);
        post(
                hr,
                Map.of("now", "true", "version", "0"),
                "/projects/{id}/organisation/holders/{holder}/end",
                project,
                never);
        UUID next = make.hold(seat, make.somebody(), "HOLDER", today.plusDays(20), null);
        assertThat(began(today.toString(), next)).hasStatus3xxRedirection();
    }

    private MvcTestResult began(String day, UUID holder) {
        return post(
                hr,
                Map.of("validFrom", day, "version", "0"),
                "/projects/{id}/organisation/holders/{holder}/edit",
                project,
                holder);
    }

    @Test
    void whoHasVotedSatThere() {
        LocalDate today = LocalDate.now(clock);
        Somebody member = make.somebody();
        UUID seat = make.seat(project, false);
        UUID holder = make.hold(seat, member, "HOLDER", today.minusDays(9), today.plusDays(9));
        UUID deputy = make.hold(seat, make.somebody(), "DEPUTY", today.minusDays(9), null);
        UUID submission = make.awaiting(project, leader);
        jdbc.sql("""
                        insert into vote (id, submission_id, seat_id, person_id, deputy, choice, cast_at)
                        values (gen_random_uuid(), :submission, :seat, :person, false, 'ABSTAIN', now() - interval '3 days')
                        """)
                .param("submission", submission)
                .param("seat", seat)
                .param("person", member.personId())
                .update();

        assertThat(began(today.minusDays(2).toString(), holder))
                .hasStatusOk()
                .bodyText()
                .contains("Personen har stemt i pladsen før den dag.");
        assertThat(post(
                        hr,
                        Map.of("lastDay", today.minusDays(4).toString(), "version", "0"),
                        "/projects/{id}/organisation/holders/{holder}/end",
                        project,
                        holder))
                .hasStatusOk()
                .bodyText()
                .contains("Personen har stemt i pladsen efter den dag.");
        assertThat(began(today.plusDays(10).toString(), holder)).bodyText().contains("efter den sidste dag i pladsen");
        assertThat(began(today.minusDays(3).toString(), holder)).hasStatus3xxRedirection();
        assertThat(began(today.minusDays(2).toString(), deputy)).hasStatus3xxRedirection();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update seat_holder set valid_from = :day where id = :id")
                        .param("day", today.minusDays(2))
                        .param("id", holder)
                        .update())
                .extracting(BrokenRule::of)
                .isEqualTo("seat_holder_keeps_votes");
    }
}
