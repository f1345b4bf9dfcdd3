package dk.fremdrift;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Every address of the product, read from the running application, so that a new one cannot be forgotten. */
final class Routes {

    /** A method and an address with its variables, such as {@code GET /projects/{id}/budget}. */
    record Route(HttpMethod method, String pattern) implements Comparable<Route> {

        String path(Map<String, ?> ids) {
            return UriComponentsBuilder.fromPath(pattern)
                    .buildAndExpand(new java.util.HashMap<>(ids))
                    .toUriString();
        }

        boolean inProject() {
            return pattern.startsWith("/projects/{id}");
        }

        /** Whether it is about a part of the project; every project has the same sections. */
        boolean hasParts() {
            return pattern.replace("{section}", "").indexOf('{', "/projects/{id}".length()) > 0;
        }

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return of(mapping.getHandlerMethods().entrySet().stream());
    }

    private static List<Route> of(Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> handlers) {
        var routes = new TreeSet<Route>();
        handlers.filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("dk.fremdrift"))
                .map(Map.Entry::getKey)
                .forEach(info -> methods(info)
                        .forEach(method ->
                                info.getPatternValues().forEach(pattern -> routes.add(new Route(method, pattern)))));
        return List.copyOf(routes);
    }

    /** The addresses that a handler answers. */
    static List<Route> of(RequestMappingHandlerMapping mapping, HandlerMethod handler) {
        return of(mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().equals(handler)));
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST) : methods.stream())
                .map(RequestMethod::asHttpMethod);
    }

    private Routes() {}
}
