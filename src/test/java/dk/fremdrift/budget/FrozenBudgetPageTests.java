package dk.fremdrift.budget;

import static dk.fremdrift.budget.BudgetFixtures.CONSULTANTS;
import static dk.fremdrift.budget.BudgetFixtures.SALARIES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.Money;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A budget version on the page where the steering group decides on it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class FrozenBudgetPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BudgetService budgets;

    @Autowired
    LineService lines;

    @Autowired
    BudgetSubmissionService submissions;

    @Autowired
    VotingService votes;

    @Autowired
    BudgetQueries queries;

    @Autowired
    JdbcClient jdbc;

    UUID project;
    UUID phase;
    Somebody leader;
    Somebody member;

    @BeforeEach
    void aProjectWithADraft() {
        var make = new ProjectFixtures(jdbc);
        project = make.project("Et projekt");
        phase = make.phase(project, 0, "OPEN");
        leader = make.somebody();
        member = make.somebody();
        make.role(project, leader, "LEADER");
        make.seat(project, member, true);
        budgets.startDraft(project);
    }

    @Test
    void aMemberReadsTheLinesThatWerePutForward() {
        add(SALARIES, "Æbler og pærer", 37_500);
        assertThat(show(submit(), member))
                .hasStatusOk()
                .bodyText()
                .contains("Æbler og pærer", "37.500,00", "Fase 0", "Styregruppen venter på din stemme");
    }

    @Test
    void aBudgetIsCalledByItsPhasesInTheLanguageOfItsReader() {
        add(SALARIES, "Timer", 1_000);
        String page = "/projects/" + project + "/decisions";
        submit();
        assertThat(mvc.get().uri(page).with(member.signedIn()).exchange())
                .bodyText()
                .contains("Budget for fase 0, version 1");
        assertThat(mvc.get()
                        .uri(page)
                        .with(member.signedIn())
                        .cookie(new Cookie("sprog", "en"))
                        .exchange())
                .bodyText()
                .contains("Budget for phase 0, version 1");
    }

    @Test
    void aChangedBudgetStandsBesideTheApprovedOne() {
        add(SALARIES, "Timer", 1_000);
        votes.cast(submit(), member.personId(), Choice.APPROVE, null);
        budgets.startDraft(project);
        add(CONSULTANTS, "Analyse", 500);
        UUID second = submit();
        assertThat(show(second, member)).hasStatusOk().bodyText().contains("1.000,00", "1.500,00", "+500,00");
        assertThat(StatementCount.of(() -> show(second, member))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theContentStaysAsItWasWhenTheBudgetChanges() {
        add(SALARIES, "Timer", 1_000);
        UUID first = submit();
        votes.cast(first, member.personId(), Choice.SEND_BACK, "For lidt");
        add(CONSULTANTS, "Noget helt nyt", 500);
        assertThat(show(first, member))
                .hasStatusOk()
                .bodyText()
                .contains("Timer", "Sendt tilbage den", "For lidt")
                .doesNotContain("Noget helt nyt");
    }

    private void add(UUID costType, String text, long kroner) {
        lines.add(project, new LineForm(phase, costType, text, null, null, Money.kroner(kroner), null, null));
    }

    private UUID submit() {
        UUID version =
                Objects.requireNonNull(queries.overview(project, true).draft()).id();
        submissions.submit(project, version, new SubmissionForm(Set.of(phase), null), leader.personId());
        return Objects.requireNonNull(
                Objects.requireNonNull(queries.overview(project, true).submitted())
                        .submissionId());
    }

    private MvcTestResult show(UUID submission, Somebody who) {
        return mvc.get()
                .uri("/projects/" + project + "/decisions/" + submission)
                .with(who.signedIn())
                .exchange();
    }
}
