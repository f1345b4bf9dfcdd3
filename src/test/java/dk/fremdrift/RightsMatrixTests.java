package dk.fremdrift;

import static dk.fremdrift.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.Routes.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, tried with everybody on every address and method. The table restates the matrix that the users were
 * promised; it does not read the annotations, so that a wrong annotation is found.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class RightsMatrixTests {

    // The columns of the matrix
    private static final Set<Cast> WITHIN_REACH =
            EnumSet.copyOf(Arrays.stream(Cast.values()).filter(Cast::reaches).toList());
    private static final Set<Cast> DESCRIBE = EnumSet.of(HR, LEADER);
    private static final Set<Cast> SIGN = EnumSet.of(LEADER, OWNER);
    private static final Set<Cast> ATTACH = EnumSet.of(HR, LEADER, SECRETARY);
    private static final Set<Cast> ASSIGN = EnumSet.of(HR, LEADER);
    private static final Set<Cast> SEATS = EnumSet.of(HR);
    private static final Set<Cast> BUDGET = EnumSet.of(HR, LEADER, SECRETARY, HOLDER, DEPUTY, OWNER, AUDITOR);
    private static final Set<Cast> DRAFT = EnumSet.of(LEADER);
    private static final Set<Cast> SUBMIT = EnumSet.of(LEADER);
    private static final Set<Cast> VOTE = EnumSet.of(HOLDER, DEPUTY);
    private static final Set<Cast> COMMENT = EnumSet.of(HOLDER, DEPUTY, LEADER);
    private static final Set<Cast> LEDGER = EnumSet.of(SECRETARY);
    private static final Set<Cast> ACCOUNTS = EnumSet.of(HR, LEADER, SECRETARY, HOLDER, DEPUTY, OWNER, AUDITOR);
    private static final Set<Cast> TOTALS =
            EnumSet.of(HR, LEADER, SECRETARY, HOLDER, DEPUTY, OWNER, AUDITOR, GROUP_MEMBER);
    private static final Set<Cast> REGISTER =
            EnumSet.of(HR, LEADER, SECRETARY, HOLDER, DEPUTY, OWNER, AUDITOR, GROUP_MEMBER);

    private static final Map<String, Set<Cast>> PROJECT = Map.ofEntries(
            Map.entry("GET /projects/{id}", WITHIN_REACH),
            Map.entry("GET /projects/{id}/history", WITHIN_REACH),
            Map.entry("GET /projects/{id}/history/export", WITHIN_REACH),
            Map.entry("GET /projects/{id}/description", WITHIN_REACH),
            Map.entry("* /projects/{id}/description/edit", DESCRIBE),
            Map.entry("* /projects/{id}/description/sections/{section}/edit", DESCRIBE),
            Map.entry("POST /projects/{id}/description/sections/{section}/items", DESCRIBE),
            Map.entry("GET /projects/{id}/description/sections/{section}/items/new", DESCRIBE),
            Map.entry("* /projects/{id}/description/sections/{section}/items/{itemId}/edit", DESCRIBE),
            Map.entry("POST /projects/{id}/description/sections/{section}/items/{itemId}/position", DESCRIBE),
            Map.entry("* /projects/{id}/description/sections/{section}/items/{itemId}/deletion", DESCRIBE),
            Map.entry("GET /projects/{id}/description/chain", WITHIN_REACH),
            Map.entry("* /projects/{id}/description/chain/{itemId}/edit", DESCRIBE),
            Map.entry("GET /projects/{id}/description/paper", WITHIN_REACH),
            Map.entry("GET /projects/{id}/description/versions", WITHIN_REACH),
            Map.entry("POST /projects/{id}/description/versions", DESCRIBE),
            Map.entry("GET /projects/{id}/description/versions/{editionId}", WITHIN_REACH),
            Map.entry("GET /projects/{id}/description/versions/{editionId}/paper", WITHIN_REACH),
            Map.entry("POST /projects/{id}/description/versions/{editionId}/signatures", SIGN),
            Map.entry("* /projects/{id}/description/versions/{editionId}/paper-signature", DESCRIBE),
            Map.entry("* /projects/{id}/description/versions/{editionId}/submission", SUBMIT),
            Map.entry("* /projects/{id}/subprojects", EnumSet.of(HR)),
            Map.entry("* /projects/{id}/subprojects/new", EnumSet.of(HR)),
            Map.entry("* /projects/{id}/parent", EnumSet.of(HR)),
            Map.entry("* /projects/{id}/copies", EnumSet.of(HR)),
            Map.entry("* /projects/{id}/copies/new", EnumSet.of(HR)),
            Map.entry("* /projects/{id}/templates", EnumSet.of(HR)),
            Map.entry("* /projects/{id}/templates/new", EnumSet.of(HR)),
            Map.entry("* /projects/{id}/status", DESCRIBE),
            Map.entry("* /projects/{id}/deletion", EnumSet.of(HR)),
            Map.entry("GET /projects/{id}/phases", WITHIN_REACH),
            Map.entry("POST /projects/{id}/phases", DESCRIBE),
            Map.entry("GET /projects/{id}/phases/new", DESCRIBE),
            Map.entry("GET /projects/{id}/phases/plan", WITHIN_REACH),
            Map.entry("* /projects/{id}/phases/activities", DESCRIBE),
            Map.entry("* /projects/{id}/phases/activities/new", DESCRIBE),
            Map.entry("* /projects/{id}/phases/activities/{activityId}/edit", DESCRIBE),
            Map.entry("* /projects/{id}/phases/activities/{activityId}/deletion", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/edit", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/opening", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/postponement", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/participants", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/participants/new", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/participants/{participantId}/edit", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/participants/{participantId}/deletion", DESCRIBE),
            Map.entry("* /projects/{id}/phases/plan/submission", SUBMIT),
            Map.entry("GET /projects/{id}/changes", WITHIN_REACH),
            Map.entry("POST /projects/{id}/changes", DESCRIBE),
            Map.entry("GET /projects/{id}/changes/new", DESCRIBE),
            Map.entry("GET /projects/{id}/changes/{changeId}", WITHIN_REACH),
            Map.entry("* /projects/{id}/changes/{changeId}/edit", DESCRIBE),
            Map.entry("* /projects/{id}/changes/{changeId}/deletion", DESCRIBE),
            Map.entry("* /projects/{id}/changes/{changeId}/submission", SUBMIT),
            Map.entry("GET /projects/{id}/phases/plan/versions/{planVersionId}", WITHIN_REACH),
            Map.entry("* /projects/{id}/phases/{phaseId}/actual", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/closing", DESCRIBE),
            Map.entry("* /projects/{id}/phases/{phaseId}/deletion", DESCRIBE),
            Map.entry("GET /projects/{id}/phases/plan/export", WITHIN_REACH),
            Map.entry("GET /projects/{id}/decisions/export", REGISTER),
            Map.entry("GET /projects/{id}/organisation", WITHIN_REACH),
            Map.entry("* /projects/{id}/organisation/people/{personId}/edit", EnumSet.of(HR)),
            Map.entry("* /projects/{id}/organisation/partners", DESCRIBE),
            Map.entry("* /projects/{id}/organisation/partners/new", DESCRIBE),
            Map.entry("* /projects/{id}/organisation/partners/{partnerId}/edit", DESCRIBE),
            Map.entry("* /projects/{id}/organisation/partners/{partnerId}/deletion", DESCRIBE),
            Map.entry("* /projects/{id}/organisation/roles", ASSIGN),
            Map.entry("* /projects/{id}/organisation/roles/new", ASSIGN),
            Map.entry("* /projects/{id}/organisation/roles/{roleId}/edit", ASSIGN),
            Map.entry("* /projects/{id}/organisation/roles/{roleId}/end", ASSIGN),
            Map.entry("* /projects/{id}/organisation/seats", SEATS),
            Map.entry("* /projects/{id}/organisation/seats/new", SEATS),
            Map.entry("* /projects/{id}/organisation/seats/{seatId}/edit", SEATS),
            Map.entry("* /projects/{id}/organisation/seats/{seatId}/deletion", SEATS),
            Map.entry("* /projects/{id}/organisation/seats/{seatId}/holders", SEATS),
            Map.entry("* /projects/{id}/organisation/seats/{seatId}/holders/new", SEATS),
            Map.entry("* /projects/{id}/organisation/holders/{holderId}/edit", SEATS),
            Map.entry("* /projects/{id}/organisation/holders/{holderId}/end", SEATS),
            Map.entry("* /projects/{id}/contributions", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/new", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/calls/{callId}", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/calls/{callId}/edit", DESCRIBE),
            Map.entry("GET /projects/{id}/contributions/calls/{callId}/export", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/calls/{callId}/links", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/calls/{callId}/links/new", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/calls/{callId}/links/{linkId}/renewal", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/calls/{callId}/links/{linkId}/withdrawal", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/{contributionId}", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/{contributionId}/takeover", DESCRIBE),
            Map.entry("* /projects/{id}/contributions/{contributionId}/deletion", DESCRIBE),
            Map.entry("GET /projects/{id}/documents", WITHIN_REACH),
            Map.entry("GET /projects/{id}/documents/export", WITHIN_REACH),
            Map.entry("* /projects/{id}/documents/new", ATTACH),
            Map.entry("GET /projects/{id}/documents/{documentId}", WITHIN_REACH),
            Map.entry("GET /projects/{id}/documents/{documentId}/versions/{fileId}", WITHIN_REACH),
            Map.entry("* /projects/{id}/documents/{documentId}/edit", ATTACH),
            Map.entry("* /projects/{id}/documents/{documentId}/versions/new", ATTACH),
            Map.entry("* /projects/{id}/documents/{documentId}/withdrawal", DESCRIBE),
            Map.entry("* /projects/{id}/documents/{documentId}/versions/{fileId}/removal", DESCRIBE),
            Map.entry("GET /projects/{id}/decisions", REGISTER),
            Map.entry("GET /projects/{id}/decisions/{submissionId}", REGISTER),
            Map.entry("POST /projects/{id}/decisions/{submissionId}/votes", VOTE),
            Map.entry("POST /projects/{id}/decisions/{submissionId}/comments", COMMENT),
            Map.entry("* /projects/{id}/decisions/{submissionId}/recusal", VOTE),
            Map.entry("* /projects/{id}/decisions/{submissionId}/withdrawal", SUBMIT),
            Map.entry("GET /projects/{id}/budget", BUDGET),
            Map.entry("* /projects/{id}/budget/edit", DRAFT),
            Map.entry("* /projects/{id}/budget/lines", DRAFT),
            Map.entry("* /projects/{id}/budget/lines/new", DRAFT),
            Map.entry("* /projects/{id}/budget/lines/{lineKey}/edit", DRAFT),
            Map.entry("* /projects/{id}/budget/lines/{lineKey}/deletion", DRAFT),
            Map.entry("* /projects/{id}/budget/lines/{lineKey}/restoration", DRAFT),
            Map.entry("POST /projects/{id}/budget/versions", DRAFT),
            Map.entry("GET /projects/{id}/budget/versions/{versionId}", BUDGET),
            Map.entry("* /projects/{id}/budget/versions/{versionId}/submission", SUBMIT),
            Map.entry("GET /projects/{id}/accounts", TOTALS),
            Map.entry("GET /projects/{id}/accounts/entries", ACCOUNTS),
            Map.entry("POST /projects/{id}/accounts/entries", LEDGER),
            Map.entry("GET /projects/{id}/accounts/entries/new", LEDGER),
            Map.entry("GET /projects/{id}/accounts/entries/{entryId}", ACCOUNTS),
            Map.entry("* /projects/{id}/accounts/entries/{entryId}/reversal", LEDGER),
            Map.entry("GET /projects/{id}/accounts/lines/{lineKey}", ACCOUNTS),
            Map.entry("GET /projects/{id}/accounts/phases/{phaseId}", ACCOUNTS),
            Map.entry("GET /projects/{id}/accounts/export", ACCOUNTS));

    private static final Set<Cast> SIGNED_IN = EnumSet.complementOf(EnumSet.of(NOBODY));
    private static final Set<Cast> ADMIN = EnumSet.of(ADMINISTRATOR);
    private static final Set<Cast> ORGANISATIONS = EnumSet.of(HR, ADMINISTRATOR);
    private static final Set<Cast> TRAIL = EnumSet.of(ADMINISTRATOR, AUDITOR);

    private static final Map<String, Set<Cast>> ELSEWHERE = Map.ofEntries(
            Map.entry("GET /", SIGNED_IN),
            Map.entry("GET /search", SIGNED_IN),
            Map.entry("GET /projects", SIGNED_IN),
            Map.entry("GET /projects/new", EnumSet.of(HR)),
            Map.entry("GET /projects/filters", SIGNED_IN),
            Map.entry("GET /projects/filters/new", SIGNED_IN),
            Map.entry("POST /projects/filters", SIGNED_IN),
            Map.entry("GET /projects/filters/{filterId}", SIGNED_IN),
            Map.entry("POST /projects", EnumSet.of(HR)),
            Map.entry("GET /audit", TRAIL),
            Map.entry("GET /audit/erasure", EnumSet.of(HR)),
            Map.entry("POST /audit/erasure", EnumSet.of(HR)),
            Map.entry("POST /audit/erasure/search", EnumSet.of(HR)),
            Map.entry("GET /organisations/{organisationId}/import", ORGANISATIONS),
            Map.entry("POST /organisations/{organisationId}/import", ORGANISATIONS),
            Map.entry("POST /organisations/{organisationId}/import/application", ORGANISATIONS),
            Map.entry("POST /organisations/{organisationId}/import/deletion", ORGANISATIONS),
            Map.entry("GET /organisations/import-sample", ORGANISATIONS),
            Map.entry("GET /people", ORGANISATIONS),
            Map.entry("POST /people", ORGANISATIONS),
            Map.entry("GET /people/new", ORGANISATIONS),
            Map.entry("GET /people/{personId}", ORGANISATIONS),
            Map.entry("GET /people/{personId}/edit", ORGANISATIONS),
            Map.entry("POST /people/{personId}/edit", ORGANISATIONS),
            Map.entry("POST /people/{personId}/employments", ORGANISATIONS),
            Map.entry("GET /people/{personId}/employments/new", ORGANISATIONS),
            Map.entry("GET /people/{personId}/employments/{employmentId}/edit", ORGANISATIONS),
            Map.entry("POST /people/{personId}/employments/{employmentId}/edit", ORGANISATIONS),
            Map.entry("GET /people/{personId}/employments/{employmentId}/move", ORGANISATIONS),
            Map.entry("POST /people/{personId}/employments/{employmentId}/move", ORGANISATIONS),
            Map.entry("GET /people/{personId}/employments/{employmentId}/end", ORGANISATIONS),
            Map.entry("POST /people/{personId}/employments/{employmentId}/end", ORGANISATIONS),
            Map.entry("GET /people/{personId}/merging", EnumSet.of(HR)),
            Map.entry("POST /people/{personId}/merging", EnumSet.of(HR)),
            Map.entry("GET /projects/export", SIGNED_IN),
            Map.entry("GET /audit/export", TRAIL),
            Map.entry("GET /people/export", ORGANISATIONS));

    /** What the forms ask for at least, so that a refusal is one of the right and not of an empty field. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("text", "Ord"),
            Map.entry("comment", "Ord"),
            Map.entry("choice", "APPROVE"),
            Map.entry("reason", "Ord"),
            Map.entry("phaseTitle", "Ord"),
            Map.entry("phaseNumber", "7"),
            Map.entry("activityKind", "ACTIVITY"),
            Map.entry("activityTitle", "Ord"),
            Map.entry("certainty", "PLANNED"),
            Map.entry("activityStatus", "DONE"),
            Map.entry("sectionState", "BEGUN"),
            Map.entry("itemTitle", "Ord"),
            Map.entry("documentReason", "Ord"),
            Map.entry("documentTitle", "Ord"),
            Map.entry("paperWords", "Ord"),
            Map.entry("criterionKind", "EFFECT"),
            Map.entry("achievement", "OPEN"),
            Map.entry("callTitle", "Ord"),
            Map.entry("callText", "Ord"),
            Map.entry("callKinds", "Ord"),
            Map.entry("openUntil", "2199-12-31"),
            Map.entry("invited", "Kommunen"),
            Map.entry("sorting", "LATER"),
            Map.entry("place", "PLAN"),
            Map.entry("takeTitle", "Ord"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestDatabase.Superuser superuser;

    WholeProject whole;
    WholeProject other;

    @BeforeAll
    void twoProjects() {
        whole = new WholeProject(jdbc);
        other = new WholeProject(jdbc);
    }

    @Test
    void everyAddressOfAProjectStandsInTheMatrix() {
        assertThat(Routes.of(mapping).stream().filter(Route::inProject).filter(route -> expected(route) == null))
                .isEmpty();
    }

    @Test
    void everybodyMayDoExactlyWhatTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.of(mapping)) {
            Set<Cast> allowed = expected(route);
            if (allowed != null) {
                for (Cast who : Cast.values()) {
                    int status = status(route, who, ids(route));
                    if (!right(status, who, allowed.contains(who), route.inProject())) {
                        wrong.add(route + " by " + who + " answered " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Without a steering group of its own a sub-project is decided for by the one above, which sees nothing else of it. */
    @Test
    void theGroupOfTheProjectAboveReadsAndVotesAndDoesNothingElse() {
        var decidedForAbove = new WholeProject(jdbc);
        decidedForAbove.becomeDecidedForByTheStranger(superuser);
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.of(mapping)) {
            Set<Cast> allowed = route.inProject() ? expected(route) : null;
            if (allowed != null) {
                int status = Objects.requireNonNull(new TransactionTemplate(transactions).execute(undone -> {
                    undone.setRollbackOnly();
                    return send(route, decidedForAbove.as(STRANGER), decidedForAbove.ids());
                }));
                boolean decides = route.pattern().startsWith("/projects/{id}/decisions")
                        && (allowed == REGISTER || allowed == VOTE || allowed == COMMENT);
                if (!right(status, STRANGER, decides, false)) {
                    wrong.add(route + " answered " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatBelongsToAnotherProjectIsNotFoundInThisOne() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.of(mapping)) {
            if (route.inProject() && route.hasParts()) {
                for (Cast who : Objects.requireNonNull(expected(route))) {
                    int status = status(route, who, whole.idsWithPartsOf(other));
                    if (status != 404 && !isGoneAlready(route, status)) {
                        wrong.add(route + " by " + who + " answered " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void removingInOneProjectLeavesTheOtherWhole() {
        for (Route route : Routes.of(mapping)) {
            if (route.pattern().matches("/projects/\\{id}/.+/deletion")
                    && route.method().equals(HttpMethod.POST)) {
                String left = new TransactionTemplate(transactions).execute(undone -> {
                    undone.setRollbackOnly();
                    send(route, whole.as(HR), whole.idsWithPartsOf(other));
                    send(route, whole.as(LEADER), whole.idsWithPartsOf(other));
                    return other.parts();
                });
                assertThat(left).as(route.toString()).isEqualTo(other.parts());
            }
        }
    }

    @Test
    void theAdministratorsPagesAreTheAdministratorsAlone() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.of(mapping)) {
            if (route.pattern().startsWith("/admin") || route.pattern().startsWith("/cost-types")) {
                for (Cast who : EnumSet.complementOf(EnumSet.of(ADMINISTRATOR))) {
                    int status = status(route, who, Map.of());
                    if (status != (who == NOBODY ? 302 : 403)) {
                        wrong.add(route + " by " + who + " answered " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void templatesAndTheChoiceOfAProjectToCopyAreForHr() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.of(mapping)) {
            if (route.pattern().startsWith("/projects/templates")
                    || route.pattern().equals("/projects/copies")) {
                for (Cast who : Cast.values()) {
                    int status = status(route, who, whole.ids());
                    if (!right(status, who, who == HR, false)) {
                        wrong.add(route + " by " + who + " answered " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void organisationsAreForHrAndTheAdministrator() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.of(mapping)) {
            if (route.pattern().startsWith("/organisations")) {
                for (Cast who : Cast.values()) {
                    int status = status(route, who, whole.ids());
                    if (!right(status, who, who == HR || who == ADMINISTRATOR, false)) {
                        wrong.add(route + " by " + who + " answered " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Removing what is not there is answered like the second click on the button: it is gone. A budget line that is not
     * there may just have been removed by somebody else: what was typed stays on the page, to be saved as a new line.
     */
    private static boolean isGoneAlready(Route route, int status) {
        return (route.pattern().endsWith("/deletion") && status == 302)
                || (route.toString().equals("POST /projects/{id}/budget/lines/{lineKey}/edit") && status == 200);
    }

    private static @Nullable Set<Cast> expected(Route route) {
        Set<Cast> exact = PROJECT.getOrDefault(route.toString(), ELSEWHERE.get(route.toString()));
        return exact != null ? exact : PROJECT.get("* " + route.pattern());
    }

    private Map<String, Object> ids(Route route) {
        return route.pattern().endsWith("/submission") ? whole.idsOfDraft() : whole.ids();
    }

    private static boolean right(int status, Cast who, boolean allowed, boolean inProject) {
        if (allowed) {
            return status == 200 || status == 302 || status == 409;
        }
        if (who == NOBODY) {
            return status == 302;
        }
        return status == (inProject && !who.reaches() ? 404 : 403);
    }

    /** Every request is undone, so that the next one meets the same project; what the database refuses undoes itself. */
    private int status(Route route, Cast who, Map<String, ?> ids) {
        if (route.toString().equals("POST /projects/{id}/phases/{phaseId}/deletion")) {
            return send(route, whole.as(who), ids);
        }
        Integer status = new TransactionTemplate(transactions).execute(undone -> {
            undone.setRollbackOnly();
            return send(route, whole.as(who), ids);
        });
        return Objects.requireNonNull(status);
    }

    private int send(Route route, RequestPostProcessor user, Map<String, ?> ids) {
        var variables = new java.util.HashMap<String, Object>(ids);
        for (String name : new String[] {"accountId", "roleId", "costTypeId", "key", "token"}) {
            variables.putIfAbsent(name, java.util.UUID.randomUUID());
        }
        var request = mvc.method(route.method())
                .uri(route.path(variables))
                .with(user)
                .param("format", "csv")
                .param("phase", String.valueOf(variables.get("phaseId")));
        if (!route.method().equals(HttpMethod.GET)) {
            request.with(csrf());
            TYPED.forEach(request::param);
        }
        var answer = request.exchange();
        return answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : 500;
    }
}
