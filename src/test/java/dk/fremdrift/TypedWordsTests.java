package dk.fremdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.Routes.Route;
import dk.fremdrift.shared.Money;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody types may be a name, and an event can never be erased: it keeps none of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class TypedWordsTests {

    private static final String WORDS = "Ole Hemmelig";

    /** What is no text, or is only taken in one form. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("personEmail", "ole.hemmelig@example.dk"),
            Map.entry("email", "ole.hemmelig@example.dk"),
            Map.entry("callKinds", WORDS),
            Map.entry("openUntil", "2199-12-31"),
            Map.entry("place", "PLAN"),
            Map.entry("units", ""),
            Map.entry("unitPrice", ""),
            Map.entry("quantityBound", ""),
            Map.entry("moveMonths", ""),
            Map.entry("targetDirection", ""),
            Map.entry("sectionState", "BEGUN"),
            Map.entry("nextStatus", "PAUSED"),
            Map.entry("parentNumber", ""),
            Map.entry("seatOrganisation", ""),
            Map.entry("knownPerson", ""),
            Map.entry("roleVacant", ""),
            Map.entry("anotherPerson", ""),
            Map.entry("parentId", ""),
            Map.entry("responsibleRole", ""),
            Map.entry("periodFrom", ""),
            Map.entry("periodTo", ""),
            Map.entry("validFrom", ""),
            Map.entry("validTo", ""));

    private static final List<Cast> ACTORS =
            List.of(Cast.HR, Cast.LEADER, Cast.SECRETARY, Cast.HOLDER, Cast.ADMINISTRATOR);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    WholeProject whole;

    @BeforeAll
    void aProject() {
        whole = new WholeProject(jdbc);
    }

    @Test
    void noEventKeepsWhatWasTypedIntoAForm() {
        long before = jdbc.sql("select coalesce(max(seq), 0) from audit_event")
                .query(Long.class)
                .single();
        var written = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> Routes.of(mapping, handler).stream()
                        .filter(route -> route.method().equals(HttpMethod.POST)
                                && forms(handler).findAny().isPresent())
                        .forEach(route -> written.addAll(events(route, handler, before))));
        assertThat(written).filteredOn(event -> event.contains("Hemmelig")).isEmpty();
        var actions = written.stream().map(event -> event.split(" ")[0]).toList();
        assertThat(List.of(
                        "project.registered",
                        "project.described",
                        "project.statusChanged",
                        "project.phasePlanned",
                        "project.phaseRevised",
                        "project.activityPlanned",
                        "project.activityRevised",
                        "project.participantAdded",
                        "project.roleAssigned",
                        "project.seatSetUp",
                        "project.seatRevised",
                        "project.seatFilled",
                        "project.changeDrafted",
                        "project.sectionWritten",
                        "budget.settled",
                        "budget.lineAdded",
                        "budget.lineRevised",
                        "budget.costTypeSaved",
                        "document.described",
                        "document.withdrawn",
                        "contribution.callOpened",
                        "contribution.replied",
                        "contribution.takenOver",
                        "organisation.unitCreated",
                        "organisation.unitDescribed"))
                .as("what is really done with the words")
                .filteredOn(action -> !actions.contains(action))
                .isEmpty();
    }

    /** What is written down when the form is sent; it is undone, so that the next one meets the same project. */
    private List<String> events(Route route, HandlerMethod handler, long before) {
        for (Cast who : ACTORS) {
            for (String version : List.of("0", "")) {
                List<String> events = new TransactionTemplate(transactions).execute(undone -> {
                    undone.setRollbackOnly();
                    return send(route, handler, who, version) ? events(before) : List.<String>of();
                });
                if (!Objects.requireNonNull(events).isEmpty()) {
                    return events;
                }
            }
        }
        return List.of();
    }

    private List<String> events(long before) {
        return jdbc.sql(
                        "select action || ' ' || detail || ' ' || coalesce(subject_id, '') as event from audit_event where seq > ?")
                .param(before)
                .query((row, index) -> row.getString("event"))
                .list();
    }

    private boolean send(Route route, HandlerMethod handler, Cast who, String version) {
        var variables = new HashMap<>(whole.idsOfDraft());
        for (String name : List.of("accountId", "roleId", "costTypeId", "key", "token")) {
            variables.putIfAbsent(name, UUID.randomUUID());
        }
        var request = mvc.method(route.method())
                .uri(route.path(variables))
                .with(whole.as(who))
                .with(csrf())
                .param("phase", String.valueOf(variables.get("phaseId")))
                .param("version", version);
        forms(handler)
                .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                .forEach(field -> {
                    String value = value(field, variables);
                    if (value != null && !List.of("phase", "version").contains(field.getName())) {
                        request.param(field.getName(), value);
                    }
                });
        // What the database refuses ends the transaction
        var answer = request.exchange();
        return answer.getUnresolvedException() == null && answer.getResponse().getStatus() == 302;
    }

    private static Stream<Class<?>> forms(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .filter(Class::isRecord);
    }

    private static @Nullable String value(RecordComponent field, Map<String, ?> ids) {
        Class<?> type = field.getType();
        if (TYPED.containsKey(field.getName())) {
            return TYPED.get(field.getName());
        }
        return type == String.class
                ? WORDS
                : type.isEnum()
                        ? type.getEnumConstants()[0].toString()
                        : type == LocalDate.class
                                ? "2026-12-01"
                                : type == Money.class
                                        ? "1000"
                                        : type == Integer.class ? "7" : type == UUID.class ? id(field, ids) : null;
    }

    private static @Nullable String id(RecordComponent field, Map<String, ?> ids) {
        Object id = ids.get(field.getName().equals("costType") ? "costTypeId" : field.getName());
        return id == null ? null : id.toString();
    }
}
