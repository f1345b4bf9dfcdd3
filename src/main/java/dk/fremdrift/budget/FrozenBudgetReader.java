package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a frozen budget back from the content that was decided on. */
@Component
class FrozenBudgetReader {

    private final JsonMapper json;

    FrozenBudgetReader(JsonMapper json) {
        this.json = json;
    }

    /** A phase that a budget was put forward for: called by its number where it has one. */
    record NamedPhase(@Nullable Integer number, @Nullable String title) {}

    List<NamedPhase> readPhases(String about) {
        return json.readTree(about)
                .path("phases")
                .valueStream()
                .map(phase -> new NamedPhase(
                        phase.has("number") ? phase.path("number").asInt() : null, string(phase, "title")))
                .toList();
    }

    FrozenBudget read(String content) {
        JsonNode root = json.readTree(content);
        List<JsonNode> phases = root.path("phases").valueStream().toList();
        return new FrozenBudget(
                root.path("project").path("number").asString(),
                root.path("project").path("title").asString(),
                root.path("version").asString(),
                money(root, "frame"),
                string(root, "frameSource"),
                root.path("vatIsCost").asBoolean(),
                root.path("basis").asBoolean(),
                phases.stream()
                        .filter(phase -> !phase.path("carried").asBoolean())
                        .map(phase -> uuid(phase, "id"))
                        .collect(Collectors.toUnmodifiableSet()),
                new Comparison(
                        phases.stream().map(FrozenBudgetReader::phase).toList(),
                        sum(root, "before"),
                        sum(root, "total")));
    }

    private static ComparedPhase phase(JsonNode phase) {
        return new ComparedPhase(
                uuid(phase, "id"),
                phase.path("label").asString(),
                phase.path("lines").valueStream().map(FrozenBudgetReader::line).toList(),
                sum(phase, "before"),
                sum(phase, "total"));
    }

    private static ComparedLine line(JsonNode line) {
        return new ComparedLine(uuid(line, "key"), text(line.path("before")), text(line.path("after")));
    }

    private static @Nullable LineText text(JsonNode text) {
        return text.isMissingNode()
                ? null
                : new LineText(
                        string(text, "costType"),
                        string(text, "text"),
                        text.has("units")
                                ? new Units(new BigDecimal(text.path("units").asString()))
                                : null,
                        money(text, "unitPrice"),
                        money(text, "amount"),
                        string(text, "reason"));
    }

    private static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asString());
    }

    private static @Nullable String string(JsonNode node, String field) {
        return node.has(field) ? node.path(field).asString() : null;
    }

    private static @Nullable Money money(JsonNode node, String field) {
        return node.has(field) ? sum(node, field) : null;
    }

    private static Money sum(JsonNode node, String field) {
        return new Money(new BigDecimal(node.path(field).asString()));
    }
}
