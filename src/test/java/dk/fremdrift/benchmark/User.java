package dk.fremdrift.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has logged in, and goes from page to page and from project to project. */
final class User {

    private static final String BOUNDARY = "----fremdrift";

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
        HttpResponse<String> page = user.read("/login");
        user.keepCookie(page);
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(Staff.username(person), Staff.PASSWORD, typed(field(page.body(), "_csrf")));
        HttpResponse<Void> answer = user.send("/login", "application/x-www-form-urlencoded", form.getBytes(UTF_8));
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

    /** Sends a file by the form that is on the page. */
    void upload(String path, String name, String fileName, byte[] file) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --%1$s\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                """.formatted(BOUNDARY, field(read(path).body(), "_csrf"), name, fileName)
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        send(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** Looks at a page that says that it will soon be another one, until it does not say so any more. */
    String await(String path, int millis) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> page = read(path);
            if (page.headers().firstValue("Refresh").isEmpty()) {
                return page.body();
            }
            Thread.sleep(millis);
        }
    }

    /** Presses the button of a form that has nothing but hidden fields. */
    void press(String path, String page, List<String> fields) throws IOException, InterruptedException {
        var form = new StringBuilder("_csrf=").append(typed(field(page, "_csrf")));
        for (String field : fields) {
            form.append('&').append(field).append('=').append(typed(field(page, field)));
        }
        send(path, "application/x-www-form-urlencoded", form.toString().getBytes(UTF_8));
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<Void> send(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static String field(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
        if (!field.find()) {
            throw new IllegalStateException("No " + name + " on the page");
        }
        return field.group(1);
    }

    private static String typed(String value) {
        return URLEncoder.encode(value, UTF_8);
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
        return page.path(project, typed(Words.wanted(turn)));
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
