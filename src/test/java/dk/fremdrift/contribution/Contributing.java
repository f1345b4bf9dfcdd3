package dk.fremdrift.contribution;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** Calls of a project, what its leader does with them, and what somebody does by their links. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
abstract class Contributing {

    private static final Pattern ADDRESS = Pattern.compile("/contribute/([\\w-]{43})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ContributionService service;

    UUID project;
    UUID phase;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeader() {
        var make = new ProjectFixtures(jdbc);
        project = make.project("Et projekt");
        phase = make.phase(project, 0, "PLANNED");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    // What the leader does

    UUID call() {
        return call(Map.of());
    }

    /** A call that takes several contributions by each link. */
    UUID callForSeveral() {
        return call(Map.of("several", "true"));
    }

    private UUID call(Map<String, String> changes) {
        var typed = new HashMap<>(Map.of(
                "callTitle",
                "Bud på ressourcer",
                "callText",
                "Hvad vil **I** bidrage med?",
                "callKinds",
                "Ressourcer\nAktiviteter",
                "openUntil",
                LocalDate.now(Danish.ZONE).plusDays(7).toString()));
        typed.putAll(changes);
        String page = post("/contributions", typed).getResponse().getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(page).replaceAll(".*/", ""));
    }

    String invite(UUID call, String... names) {
        return tokens(post("/contributions/calls/" + call + "/links", Map.of("invited", String.join("\n", names))))
                .getFirst();
    }

    String openLink(UUID call) {
        return tokens(post("/contributions/calls/" + call + "/links", Map.of("openLink", "true")))
                .getFirst();
    }

    static List<String> tokens(MvcTestResult page) {
        List<String> tokens = new ArrayList<>();
        for (Matcher found = ADDRESS.matcher(body(page)); found.find(); ) {
            tokens.add(found.group(1));
        }
        return tokens;
    }

    MvcTestResult post(String path, Map<String, String> typed) {
        var parameters = new LinkedMultiValueMap<String, String>();
        typed.forEach(parameters::add);
        return mvc.post()
                .uri("/projects/" + project + path)
                .with(leader.signedIn())
                .with(csrf())
                .params(parameters)
                .exchange();
    }

    MvcTestResult get(String path) {
        return mvc.get()
                .uri("/projects/" + project + path)
                .with(leader.signedIn())
                .exchange();
    }

    // What somebody does by the link, without account, session or token against forgery

    MvcTestResult visit(String token) {
        return mvc.get().uri("/contribute/" + token).exchange();
    }

    MvcTestResult send(String path, Map<String, String> typed) {
        var parameters = new LinkedMultiValueMap<String, String>();
        typed.forEach(parameters::add);
        return mvc.post()
                .uri("/contribute/" + path)
                .params(parameters)
                .with(request -> {
                    request.setRemoteAddr("test " + project);
                    return request;
                })
                .exchange();
    }

    static Map<String, String> typed(String headline) {
        return new HashMap<>(Map.of(
                "sending",
                UUID.randomUUID().toString(),
                "contributionKind",
                "Ressourcer",
                "contributor",
                "Odense Kommune",
                "contributorName",
                "Navn Navnesen",
                "headline",
                headline,
                "amountWords",
                "en dag om ugen"));
    }

    /** What Odense Kommune has handed in, invited to the call that nobody has answered yet. */
    UUID handedIn(UUID call) {
        send(invite(call, "Odense Kommune"), typed("To medarbejdere"));
        return onlyContribution(call);
    }

    UUID onlyContribution(UUID call) {
        return jdbc.sql("select id from contribution where call_id = :call")
                .param("call", call)
                .query(UUID.class)
                .single();
    }

    int count(UUID call) {
        return jdbc.sql("select count(*) from contribution where call_id = :call")
                .param("call", call)
                .query(Integer.class)
                .single();
    }

    void close(UUID call, LocalDate lastDay) {
        jdbc.sql("update contribution_call set open_until = :day where id = :call")
                .param("day", lastDay)
                .param("call", call)
                .update();
    }

    static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    UUID link(UUID call) {
        return jdbc.sql("select id from contribution_link where call_id = :call")
                .param("call", call)
                .query(UUID.class)
                .single();
    }

    String sendBy(String token, String headline) {
        return Objects.requireNonNull(send(token, typed(headline)).getResponse().getRedirectedUrl())
                .replaceAll(".*/", "");
    }

    MvcTestResult correct(String token, UUID contribution, String headline, String version) {
        Map<String, String> typed = typed(headline);
        typed.put("version", version);
        return send(token + "/" + contribution, typed);
    }

    void answer(UUID contribution, String words, String version) {
        post("/contributions/" + contribution, Map.of("sorting", "LATER", "answer", words, "version", version));
    }

    MvcTestResult takeOver(UUID contribution, Map<String, String> typed) {
        return post("/contributions/" + contribution + "/takeover", typed);
    }

    static <T> List<T> atOnce(List<Callable<T>> clicks) throws Exception {
        List<T> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(clicks.size())) {
            for (Future<T> done : people.invokeAll(clicks)) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    String takeOver(UUID contribution, String place) {
        try {
            service.takeOver(project, contribution, new TakeoverForm(place, null, "To medarbejdere", null, 0L));
            return "done";
        } catch (ConflictException e) {
            return e.messageKey();
        }
    }

    String history(Somebody reader) {
        return body(mvc.get()
                .uri("/projects/" + project + "/history")
                .with(reader.signedIn())
                .exchange());
    }
}
