package dk.fremdrift.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has logged in, and goes from page to page and from project to project. */
final class User {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final List<Integer> projects;
    private String cookie = "";
    private int turn;

    private User(String address, List<Integer> projects) {
        this.address = address;
        this.projects = projects;
    }

    /** Logs in as the person, who from then on sees all of the person's projects in no order. */
    static User logIn(String address, Casting casting, int person) throws IOException, InterruptedException {
        List<Integer> projects = new ArrayList<>(casting.projectsOf(person));
        Collections.shuffle(projects, new Random(person));
        var user = new User(address, projects);
        HttpResponse<String> page = user.client.send(user.request("/login").build(), BodyHandlers.ofString());
        user.keepCookie(page);
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("No token on the page to log in");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(
                        Staff.username(person),
                        Staff.PASSWORD,
                        URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        HttpResponse<Void> answer = user.client.send(
                user.request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        user.keepCookie(answer);
        if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
            throw new IllegalStateException(Staff.username(person) + " was not let in");
        }
        return user;
    }

    /** As many users as are measured, of every kind that may open the page. */
    static List<User> logIn(String address, Casting casting, boolean onlyHr) throws IOException, InterruptedException {
        List<User> users = new ArrayList<>();
        for (int person : casting.measured()) {
            users.add(logIn(address, casting, onlyHr ? Casting.hr() : person));
        }
        return users;
    }

    private void keepCookie(HttpResponse<?> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("FREMDRIFT="))
                .forEach(set -> cookie = set.replaceAll(";.*", ""));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** The page for the next project, or the next search. */
    String next(Page page) {
        turn++;
        UUID project = Table.PROJECT.id(projects.get(turn % projects.size()));
        return page.path(project, URLEncoder.encode(Words.wanted(turn), StandardCharsets.UTF_8));
    }

    /** Opens a page and reads it to the end; the time that took in nanoseconds. */
    long open(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).header("Accept-Encoding", "gzip").build();
        long begun = System.nanoTime();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return System.nanoTime() - begun;
    }
}
