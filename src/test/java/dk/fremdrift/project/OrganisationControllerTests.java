package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.StatementCount;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OrganisationControllerTests extends ProjectOrganisation {

    @Autowired
    MessageSource messages;

    @Autowired
    Suggestions suggestions;

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
    void whoIsCalledLikeSomebodyRegisteredIsAskedAbout() {
        Somebody registered = make.somebody();
        UUID seat = make.seat(project, false);
        for (MvcTestResult answer : List.of(
                assign(hr, Map.of("kind", "EVALUATOR", "personName", registered.name())),
                setUp(Map.of("seatTitle", "Medlem", "personName", registered.name())),
                fill(seat, Map.of("holderKind", "HOLDER", "personName", registered.name())))) {
            assertThat(answer)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Navnet er registreret i forvejen: " + registered.name() + " (" + registered.username())
                    .contains("Nej, det er en anden, der hedder " + registered.name())
                    .containsPattern("name=\"anotherPerson\"")
                    .contains("Ja, jeg mener " + registered.name() + " (" + registered.username())
                    .doesNotContainPattern("name=\"anotherPerson\"[^>]*checked")
                    .doesNotContainPattern("name=\"knownPerson\"[^>]*checked");
        }
        assertThat(assign(
                        hr,
                        Map.of(
                                "kind",
                                "EVALUATOR",
                                "personName",
                                registered.name(),
                                "anotherPerson",
                                registered.name())))
                .hasStatus3xxRedirection();
        assertThat(get(registered, "/projects/{id}/organisation", project)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoSaysThatItIsThisOneHasNotSaidThatItIsAnotherNorTheOtherWayRound() {
        Somebody registered = make.somebody();
        String name = registered.name();
        assertThat(assign(hr, Map.of("kind", "EVALUATOR", "personName", name, "knownPerson", name)))
                .hasStatusOk()
                .bodyText()
                .contains("Nej, det er en anden, der hedder " + name);
        Map<String, String> typed = Map.of(
                "kind",
                "EVALUATOR",
                "personName",
                "Kim Andersen",
                "personEmail",
                registered.username() + "@test.example",
                "anotherPerson",
                name);
        assertThat(assign(hr, typed)).hasStatusOk().bodyText().contains("Ja, jeg mener " + name);
    }

    @Test
    void whatWasConfirmedStaysTickedBesideAnotherMistake() {
        Somebody registered = make.somebody();
        String name = registered.name();
        Map<String, String> another =
                Map.of("kind", "EVALUATOR", "personName", name, "anotherPerson", name, "words", "x".repeat(301));
        assertThat(assign(hr, another))
                .hasStatusOk()
                .bodyText()
                .containsPattern("name=\"anotherPerson\"[^>]*checked")
                .contains("Nej, det er en anden, der hedder " + name)
                .doesNotContain("name=\"knownPerson\"");
        Map<String, String> known = Map.of(
                "kind",
                "EVALUATOR",
                "personName",
                "Kim Andersen",
                "personEmail",
                registered.username() + "@test.example",
                "knownPerson",
                name,
                "words",
                "x".repeat(301));
        assertThat(assign(hr, known))
                .hasStatusOk()
                .bodyText()
                .containsPattern("name=\"knownPerson\"[^>]*checked")
                .contains("Ja, jeg mener " + name)
                .doesNotContain("name=\"anotherPerson\"");
    }

    @Test
    void whoIsRegisteredWithoutAnAddressIsAskedAboutAndCanBeChosen() {
        String name = "Mette " + unique();
        String organisation = "Kommune " + unique();
        UUID elsewhere = make.project("Et andet");
        String roles = "/projects/{id}/organisation/roles";
        post(hr, Map.of("kind", "OWNER", "personName", name, "organisation", organisation), roles, elsewhere);
        UUID registered = jdbc.sql("select id from person where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        String suggested = name + " (" + organisation + ")";
        UUID seat = make.seat(project, false);
        for (MvcTestResult answer : List.of(
                assign(hr, Map.of("kind", "EVALUATOR", "personName", name)),
                setUp(Map.of("seatTitle", "Medlem", "personName", name)),
                fill(seat, Map.of("holderKind", "HOLDER", "personName", name)))) {
            assertThat(answer)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ja, jeg mener " + suggested, "Nej, det er en anden, der hedder " + name);
        }
        Map<String, String> both =
                Map.of("kind", "EVALUATOR", "personName", name, "knownPerson", suggested, "anotherPerson", name);
        assertThat(assign(hr, both)).as("not both").hasStatusOk().bodyText().contains("Ja, jeg mener " + suggested);
        assertThat(assign(hr, Map.of("kind", "EVALUATOR", "personName", "Bo " + name, "knownPerson", suggested)))
                .as("somebody else was typed afterwards")
                .hasStatus3xxRedirection();
        assertThat(parts(registered)).isZero();
        assertThat(assign(hr, Map.of("kind", "EVALUATOR", "personName", name, "knownPerson", suggested)))
                .hasStatus3xxRedirection();
        assertThat(fill(seat, Map.of("holderKind", "HOLDER", "personName", suggested)))
                .as("chosen from the list")
                .hasStatus3xxRedirection();
        assertThat(parts(registered)).isEqualTo(2);
        assertThat(people(name)).isOne();
    }

    private int parts(UUID person) {
        return jdbc.sql("select count(*) from part_in_project where project_id = ? and person_id = ?")
                .params(project, person)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasNoAddressIsSuggestedByWorkplaceToThoseWhoMayKnow() {
        // Among the first, whomever other tests have registered: not all are offered
        String name = "0 Mette " + unique();
        String organisation = "Kommune " + unique();
        UUID elsewhere = make.project("Et andet");
        post(
                hr,
                Map.of("kind", "OWNER", "personName", name, "organisation", organisation),
                "/projects/{id}/organisation/roles",
                elsewhere);
        String suggested = name + " (" + organisation + ")";
        assertThat(suggestions.people(project, true)).contains(suggested);
        assertThat(suggestions.people(project, false)).doesNotContain(suggested);
        assertThat(assign(leader, Map.of("kind", "GROUP_MEMBER", "personName", name, "knownPerson", suggested)))
                .hasStatus3xxRedirection();
        assertThat(people(name)).as("who the leader cannot know is not taken").isEqualTo(2);
    }

    @Test
    void whoMayNotKnowEverybodyIsNotToldWhoIsRegistered() {
        Somebody registered = make.somebody();
        assertThat(assign(leader, Map.of("kind", "GROUP_MEMBER", "personName", registered.name())))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoGivesSomethingToAPersonWithoutAnAccountIsToldSo() {
        String name = "Søren O'Møller " + unique();
        String other = "Ida " + name;
        UUID seat = make.seat(project, false);
        told(assign(hr, Map.of("kind", "EVALUATOR", "personName", name)), "Rollen er givet.", name);
        told(fill(seat, Map.of("holderKind", "HOLDER", "personName", name)), "Pladsen er besat.", name);
        told(setUp(Map.of("seatTitle", "Medlem", "personName", other)), "Pladsen er gemt.", other);
    }

    private void told(MvcTestResult answer, String done, String name) {
        assertThat(answer).hasStatus3xxRedirection();
        Map<String, ?> flash = answer.getMvcResult().getFlashMap();
        String key = String.valueOf(flash.get("notice"));
        Object[] who = {flash.get("noticeArg")};
        assertThat(messages.getMessage(key, who, Locale.of("da")))
                .isEqualTo(done + " " + name
                        + " har ingen konto og kan ikke logge ind endnu. En administrator kan oprette den.");
        assertThat(messages.getMessage(key, who, Locale.ENGLISH))
                .endsWith(". " + name + " has no account and cannot log in yet. An administrator can create it.");
    }

    @Test
    void whoHasAnAccountOrNeedsNoneIsNotSpokenOf() {
        Somebody known = make.somebody();
        String address = known.username() + "@test.example";
        UUID seat = make.seat(project, false);
        for (MvcTestResult answer : List.of(
                assign(hr, Map.of("kind", "EVALUATOR", "personEmail", address)),
                assign(hr, Map.of("kind", "OWNER", "words", "De chefer")),
                assign(hr, Map.of("kind", "OWNER", "personName", unique(), "validTo", "2015-01-01")),
                fill(seat, Map.of("holderKind", "HOLDER", "personEmail", address)),
                setUp(Map.of("seatTitle", "Ledig")))) {
            assertThat(answer).hasStatus3xxRedirection().flash().doesNotContainKey("noticeArg");
        }
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
                Map.of("kind", "OWNER", "personName", name, "anotherPerson", name),
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
    void whoHasTypedANewOrganisationIsToldThatItIsMade() {
        UUID seat = make.seat(project, false);
        makes(name -> assign(hr, Map.of("kind", "OWNER", "organisation", name)));
        makes(name -> setUp(Map.of("seatTitle", "Medlem", "seatOrganisation", name)));
        makes(name -> setUp(Map.of("seatTitle", "Medlem", "personName", "Bo " + unique(), "organisation", name)));
        makes(name -> post(hr, Map.of("partnerName", name), "/projects/{id}/organisation/partners", project));
        makes(name -> post(
                hr,
                Map.of("jobTitle", "Chef", "organisation", name, "version", personVersion()),
                "/projects/{id}/organisation/people/{person}/edit",
                project,
                leader.personId()));
        String name = unique();
        assertThat(fill(seat, Map.of("holderKind", "HOLDER", "personName", "Ib " + name, "organisation", "Ny " + name)))
                .flash()
                .containsEntry("newOrganisations", List.of("Ny " + name));
        assertThat(setUp(Map.of("seatTitle", "Ledig", "organisation", "Ubrugt " + name)))
                .as("what nobody works for is not made")
                .flash()
                .containsEntry("newOrganisations", List.of());
    }

    private void makes(Function<String, MvcTestResult> saving) {
        String name = "sond " + unique();
        assertThat(saving.apply(name)).flash().containsEntry("newOrganisations", List.of(name));
        assertThat(saving.apply(name.toUpperCase())).flash().containsEntry("newOrganisations", List.of());
    }

    private String personVersion() {
        return jdbc.sql("select version::text from person where id = ?")
                .param(leader.personId())
                .query(String.class)
                .single();
    }

    @Test
    void aRoleIsLeftVacantUntilSomebodyIsFound() {
        String path = "/projects/{id}/organisation/roles";
        assertThat(get(hr, path + "/new", project)).bodyText().contains("Rollen er ikke besat endnu");
        String organisation = "Kommune " + unique();
        assertThat(assign(hr, Map.of("kind", "EVALUATOR", "roleVacant", "true", "organisation", organisation)))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("notice", "project.role.leftVacant");
        assertThat(get(hr, "/projects/{id}/organisation", project))
                .bodyText()
                .contains("Ikke besat endnu", organisation, "Besæt rollen");
        UUID vacancy = jdbc.sql("select id from project_role where vacant and project_id = ?")
                .param(project)
                .query(UUID.class)
                .single();
        assertThat(get(hr, path + "/new?vacancy=" + vacancy, project))
                .as("it is being filled")
                .hasStatusOk()
                .bodyText()
                .doesNotContain("roleVacant");
        String name = unique();
        assign(hr, Map.of("kind", "EVALUATOR", "personName", name, "vacancy", vacancy.toString()));
        assertThat(pages.role(project, vacancy).person()).isEqualTo(name);
        assertThat(pages.role(project, vacancy).vacant()).isFalse();
    }

    @Test
    void aRoleThatSomebodyHasIsNotVacant() {
        for (String who : List.of("personName", "words", "jobTitle")) {
            assertThat(assign(hr, Map.of("kind", "EVALUATOR", "roleVacant", "true", who, unique())))
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern("id=\"roleVacant-error\"")
                    .containsPattern("name=\"roleVacant\"[^>]*checked");
        }
        assertThat(assign(leader, Map.of("kind", "SECRETARY", "roleVacant", "true")))
                .as("nor theirs to leave vacant")
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aVacantRoleIsNeededFromAndUntilTheDaysThatAreTyped() {
        LocalDate today = LocalDate.now(clock);
        assign(
                hr,
                Map.of(
                        "kind",
                        "EVALUATOR",
                        "roleVacant",
                        "true",
                        "validFrom",
                        today.plusDays(3).toString(),
                        "validTo",
                        today.plusDays(9).toString()));
        UUID vacancy = jdbc.sql("select id from project_role where vacant and project_id = ?")
                .param(project)
                .query(UUID.class)
                .single();
        assertThat(pages.role(project, vacancy).standing().from()).isEqualTo(today.plusDays(3));
        assertThat(pages.role(project, vacancy).standing().to()).isEqualTo(today.plusDays(9));
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
    void anAddressWithABrokenIdLeadsNowhere() {
        assertThat(get(hr, "/projects/kaffe/organisation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(hr, Map.of("kind", "OWNER"), "/projects/kaffe/organisation/roles"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(hr, Map.of(), "/projects/{id}/organisation/roles/kaffe/end", project))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
