package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.Electorate;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@SpringBootTest
@Import(TestDatabase.class)
class ProjectAccessTests {

    @Autowired
    ProjectAccess access;

    @Autowired
    Electorate electorate;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    ProjectFixtures make;
    UUID project;
    Somebody somebody;
    LocalDate today;

    @BeforeEach
    void aProject() {
        make = new ProjectFixtures(jdbc);
        project = make.project("Et projekt");
        somebody = make.somebody();
        today = LocalDate.now(clock);
        signIn();
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    private void signIn(String... authorities) {
        // The test framework gives each test one request, in which what has been asked is remembered
        RequestContextHolder.resetRequestAttributes();
        var user = new CurrentUser(somebody.accountId(), somebody.username(), somebody.name());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        user, null, AuthorityUtils.createAuthorityList(authorities)));
    }

    @Test
    void aProjectInWhichOneIsNothingIsNotFound() {
        make.role(make.project("Et andet"), somebody, "LEADER");
        assertThatThrownBy(() -> access.may(project, ProjectRight.READ)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aProjectThatDoesNotExistIsNotFoundForHrToo() {
        signIn("ROLE_HR");
        assertThatThrownBy(() -> access.may(UUID.randomUUID(), ProjectRight.READ))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theAdministratorSeesNoProject() {
        signIn("ROLE_ADMINISTRATOR");
        assertThatThrownBy(() -> access.may(project, ProjectRight.READ)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void hrAndAuditorSeeEveryProject() {
        signIn("ROLE_HR");
        assertThat(access.roles(project)).containsExactly(Role.HR);
        signIn("ROLE_AUDITOR");
        assertThat(access.roles(project)).containsExactly(Role.AUDITOR);
    }

    @Test
    void aRoleCountsOnItsFirstAndOnItsLastDay() {
        make.role(project, somebody, "SECRETARY", today, today);
        assertThat(access.may(project, ProjectRight.BOOK)).isTrue();
    }

    @Test
    void aRoleThatEndedYesterdayOrStartsTomorrowIsNothing() {
        make.role(project, somebody, "SECRETARY", today.minusDays(9), today.minusDays(1));
        make.role(project, somebody, "LEADER", today.plusDays(1), null);
        assertThatThrownBy(() -> access.may(project, ProjectRight.READ)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRoleThatIsEndedAtOnceIsNothingOnItsLastDayEither() {
        UUID role = make.role(project, somebody, "SECRETARY", today.minusDays(9), today);
        jdbc.sql("update project_role set ended_at = now() where id = :id")
                .param("id", role)
                .update();
        assertThatThrownBy(() -> access.may(project, ProjectRight.READ)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSeatGivesTheVoteToHolderAndDeputyWhileTheySitInIt() {
        UUID seat = make.seat(project, false);
        make.hold(seat, somebody, "DEPUTY", today, null);
        assertThat(access.roles(project)).containsExactly(Role.DEPUTY);
        assertThat(access.may(project, ProjectRight.VOTE)).isTrue();
    }

    @Test
    void rolesAndSeatsOfOnePersonAddUp() {
        make.role(project, somebody, "LEADER");
        make.seat(project, somebody, false);
        assertThat(access.roles(project)).containsExactly(Role.LEADER, Role.SEAT_HOLDER);
    }

    @Test
    void aRequestAsksTheDatabaseOnce() {
        make.role(project, somebody, "LEADER");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThat(StatementCount.of(() -> {
                    access.may(project, ProjectRight.READ);
                    access.may(project, ProjectRight.BOOK);
                    access.roles(project);
                }))
                .hasSize(1);
    }

    @Test
    void theElectorateIsTheSeatsThatSomebodyFillsOnTheDay() {
        Somebody deputy = make.somebody();
        UUID chair = make.seat(project, somebody, true);
        make.seat(project, false);
        UUID left = make.seat(project, false);
        make.hold(left, make.somebody(), "HOLDER", today.minusDays(9), today.minusDays(1));
        make.hold(chair, deputy, "DEPUTY", today, null);
        assertThat(electorate.filledSeats(project, today))
                .containsExactly(
                        new Electorate.FilledSeat(chair, "Formand", somebody.personId(), deputy.personId(), true));
        assertThat(electorate.filledSeats(project, today.minusDays(1)))
                .extracting(Electorate.FilledSeat::seatId)
                .isEqualTo(List.of(chair, left));
    }

    @Test
    void theLeadersAreThoseOfTheDay() {
        make.role(project, somebody, "LEADER", today.minusDays(5), today);
        make.role(project, make.somebody(), "LEADER", today.plusDays(1), null);
        make.role(project, make.somebody(), "SECRETARY");
        assertThat(electorate.leaders(project, today)).containsExactly(somebody.personId());
    }
}
