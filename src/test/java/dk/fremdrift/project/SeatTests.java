package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Seats in a steering group, and who sits in them. */
class SeatTests extends ProjectOrganisation {

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

        assertThat(began(today.minusDays(20).toString(), next)).bodyText().contains("En anden sad i pladsen imens");
        assertThat(began("", next)).bodyText().contains("En anden sad i pladsen imens");
        assertThat(began(today.toString(), next)).hasStatus3xxRedirection();
    }

    @Test
    void whoWasWrittenAroundSomebodyBeforeTheRuleCameMayStillBeEnded() {
        LocalDate today = LocalDate.now(clock);
        UUID seat = make.seat(project, false);
        UUID around = make.hold(seat, make.somebody(), "HOLDER", today.minusDays(20), null);
        jdbc.sql("""
                        insert into seat_holder (id, version, project_id, seat_id, person_id, kind, valid_from, valid_to, ended_at)
                        values (gen_random_uuid(), 0, :project, :seat, :person, 'HOLDER', :day, :day, now())
                        """)
                .param("project", project)
                .param("seat", seat)
                .param("person", make.somebody().personId())
                .param("day", today)
                .update();
        assertThat(began(today.minusDays(30).toString(), around)).hasStatus3xxRedirection();
        assertThat(post(
                        hr,
                        Map.of("lastDay", today.plusDays(1).toString(), "version", "1"),
                        "/projects/{id}/organisation/holders/{holder}/end",
                        project,
                        around))
                .hasStatus3xxRedirection();
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
