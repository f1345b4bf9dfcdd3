package dk.fremdrift.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.Electorate;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.security.AccountCreated;
import dk.fremdrift.shared.BrokenRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class MergedPeopleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Electorate electorate;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    ProjectFixtures fixtures;
    Somebody survivor;
    String address = UUID.randomUUID() + "@gammel.example";
    UUID duplicate;

    @BeforeEach
    void twoRegistrations() {
        fixtures = new ProjectFixtures(jdbc);
        survivor = fixtures.somebody();
        duplicate = people.assurePerson("Skrevet anderledes", address, "Konsulent", null);
    }

    private void merge(UUID one, UUID into) {
        jdbc.sql("update person set merged_into = ? where id = ?")
                .params(into, one)
                .update();
    }

    private Somebody as(UUID person) {
        return new Somebody(person, UUID.randomUUID(), "-", "-", jdbc);
    }

    private static void refused(String rule, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refusal -> assertThat(BrokenRule.of(refusal)).isEqualTo(rule));
    }

    @Test
    void theOldAddressLeadsToTheSurvivor() {
        merge(duplicate, survivor.personId());
        assertThat(people.findByEmail(address.toUpperCase())).contains(survivor.personId());
        assertThat(people.assurePerson("Hvem som helst", address, null, null)).isEqualTo(survivor.personId());
    }

    @Test
    void aRoleGivenToTheDuplicateIsTheSurvivors() {
        UUID project = fixtures.project("Slået sammen");
        fixtures.role(project, as(duplicate), "LEADER");
        assertThat(mvc.get().uri("/projects/{id}", project).with(survivor.signedIn()))
                .hasStatus(HttpStatus.NOT_FOUND);
        merge(duplicate, survivor.personId());
        assertThat(mvc.get().uri("/projects/{id}", project).with(survivor.signedIn()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/projects/{id}/organisation", project).with(survivor.signedIn()))
                .bodyText()
                .contains(survivor.name(), "Konsulent")
                .doesNotContain("Skrevet anderledes");
        assertThat(mvc.get().uri("/projects").with(survivor.signedIn()))
                .bodyText()
                .contains("Slået sammen");
        assertThat(mvc.get().uri("/").with(survivor.signedIn())).bodyText().contains("Slået sammen");
        assertThat(electorate.leaders(project, TODAY)).containsExactly(survivor.personId());
    }

    @Test
    void theSurvivorVotesFromTheDuplicatesSeat() {
        UUID project = fixtures.project("Slået sammen");
        fixtures.seat(project, as(duplicate), true);
        merge(duplicate, survivor.personId());
        assertThat(electorate.filledSeats(project, TODAY))
                .singleElement()
                .satisfies(seat -> assertThat(seat.holderId()).isEqualTo(survivor.personId()));
    }

    @Test
    void twoSeatsInOneSteeringGroupCannotBecomeOnePersons() {
        UUID project = fixtures.project("Slået sammen");
        fixtures.seat(project, survivor, true);
        fixtures.seat(project, as(duplicate), false);
        refused("seat_holder_one_seat_per_person", () -> merge(duplicate, survivor.personId()));
    }

    @Test
    void aSecondSeatCannotBeGivenUnderTheOtherIdEither() {
        UUID project = fixtures.project("Slået sammen");
        fixtures.seat(project, as(duplicate), true);
        merge(duplicate, survivor.personId());
        refused("seat_holder_one_seat_per_person", () -> fixtures.seat(project, survivor, false));
    }

    @Test
    void nobodyIsMergedIntoSomebodyMergedAndNoCircleCloses() {
        UUID third = people.assurePerson("Tredje", null, null, null);
        merge(duplicate, third);
        refused("person_merged_into_survivor", () -> merge(third, duplicate));
        refused("person_merged_into_survivor", () -> merge(third, survivor.personId()));
        refused("person_merged_into_survivor", () -> merge(people.assurePerson("Fjerde", null, null, null), duplicate));
    }

    @Test
    void whoHasAnAccountIsNotMergedAway() {
        refused("person_merged_has_no_account", () -> merge(survivor.personId(), duplicate));
    }

    @Test
    void anAccountForTheOldAddressDoesNotTakeTheSurvivorFromItsAccount() {
        merge(duplicate, survivor.personId());
        Somebody other = fixtures.somebody();
        jdbc.sql("update person set account_id = null where id = ?")
                .param(other.personId())
                .update();
        events.publishEvent(new AccountCreated(other.accountId(), "En anden", address));
        assertThat(people.ofAccount(survivor.accountId())).isEqualTo(survivor.personId());
        assertThat(people.ofAccount(other.accountId())).isNotEqualTo(survivor.personId());
    }

    @Test
    void aSeatGivenWhileTwoAreMergedIsSeenByTheMerging() {
        UUID project = fixtures.project("Slået sammen");
        fixtures.seat(project, as(duplicate), true);
        UUID seat = fixtures.seat(project, false);
        var begun = new CompletableFuture<Void>();
        CompletableFuture<Void> merging = begun.thenRunAsync(() -> merge(duplicate, survivor.personId()));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            fixtures.hold(seat, survivor, "HOLDER", TODAY.minusYears(1), null);
            begun.complete(null);
            awaitWaitingForThisTransaction(merging);
        });
        assertThatThrownBy(merging::join).rootCause().hasMessageContaining("one person would hold two seats");
    }

    @Test
    void aMergingUnderWayIsSeenByTheSeatThatIsGiven() {
        UUID project = fixtures.project("Slået sammen");
        fixtures.seat(project, as(duplicate), true);
        UUID seat = fixtures.seat(project, false);
        var begun = new CompletableFuture<Void>();
        CompletableFuture<Void> seating =
                begun.thenRunAsync(() -> fixtures.hold(seat, survivor, "HOLDER", TODAY.minusYears(1), null));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            merge(duplicate, survivor.personId());
            begun.complete(null);
            awaitWaitingForThisTransaction(seating);
        });
        assertThatThrownBy(seating::join).rootCause().hasMessageContaining("one person would hold two seats");
    }

    // Other tests run beside this one, and wait for locks of their own
    private void awaitWaitingForThisTransaction(CompletableFuture<Void> other) {
        int here = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        Awaitility.await()
                .until(() -> other.isDone()
                        || jdbc.sql("select count(*) from pg_stat_activity where :here = any(pg_blocking_pids(pid))")
                                        .param("here", here)
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }

    @Test
    void theOldNameAndTheOldAddressAreFoundAsTheSurvivor() {
        String oldName = "Gammelnavn" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("update person set name = ? where id = ?")
                .params(oldName, duplicate)
                .update();
        merge(duplicate, survivor.personId());
        for (String typed : List.of(oldName, address)) {
            assertThat(mvc.get().uri("/search?search={q}", typed).with(survivor.signedIn("HR")))
                    .bodyText()
                    .contains(survivor.name())
                    .contains("/people/" + survivor.personId());
        }
    }

    @Test
    void whoMergesSeesTheRolesFirstAndTheProjectsAreToldOfIt() {
        UUID project = fixtures.project("Slået sammen");
        fixtures.role(project, as(duplicate), "LEADER");
        String page = "/people/{id}/merging";
        assertThat(mvc.get()
                        .uri(page + "?other={other}", survivor.personId(), duplicate)
                        .with(survivor.signedIn("HR")))
                .bodyText()
                .contains("Roller og pladser", "Projektleder", "/projects/" + project);
        assertThat(mvc.post()
                        .uri(page, survivor.personId())
                        .param("other", duplicate.toString())
                        .with(survivor.signedIn("HR"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql(
                                "select subject_id from audit_event where action = 'organisation.peopleMerged' and project_id = ?")
                        .param(project)
                        .query(String.class)
                        .list())
                .containsExactly(duplicate.toString());
        assertThat(mvc.get().uri("/projects/{id}/history", project).with(survivor.signedIn("HR")))
                .bodyText()
                .contains("slog to registreringer af en person sammen");
    }

    /** These look for people by name or by account, and not by an id that may have been merged. */
    private static final List<String> KNOWING_BETTER = List.of(
            "Matters.java",
            "OpenSubmissions.java",
            "ProjectList.java",
            "ProjectPeople.java",
            "Search.java",
            "Suggestions.java",
            "Tasks.java");

    @Test
    void whoeverReadsAPersonByIdMeetsTheSurvivor() throws IOException {
        Pattern bare = Pattern.compile("(from|join) person\\b");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> readers = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith("src/main/java/dk/fremdrift/organisation"))
                    .filter(file -> bare.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(readers)
                    .as("join person_now instead: its person_id, name and address are the survivor's after a merging")
                    .isEqualTo(KNOWING_BETTER);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
