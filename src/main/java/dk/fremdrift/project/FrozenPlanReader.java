package dk.fremdrift.project;

import dk.fremdrift.project.FrozenPlan.FrozenActivity;
import dk.fremdrift.project.FrozenPlan.FrozenPhase;
import dk.fremdrift.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a frozen time and action plan back from the content that was decided on. */
@Component
class FrozenPlanReader {

    private final JsonMapper json;
    private final FrozenWords words;

    FrozenPlanReader(JsonMapper json, FrozenWords words) {
        this.json = json;
        this.words = words;
    }

    FrozenPlan read(String content) {
        JsonNode root = json.readTree(words.read(content));
        return new FrozenPlan(
                root.path("project").path("number").asString(),
                root.path("project").path("title").asString(),
                root.has("projectPeriod"),
                period(root.path("projectPeriod")),
                root.path("projectPeriodMoved").asBoolean(),
                period(root.path("projectPeriodBefore")),
                root.path("version").asString(),
                root.path("basis").asBoolean(),
                titles(root, "added"),
                titles(root, "altered"),
                titles(root, "removed"),
                root.path("phases").valueStream().map(FrozenPlanReader::phase).toList(),
                activities(root));
    }

    private static List<String> titles(JsonNode root, String field) {
        return root.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static FrozenPhase phase(JsonNode phase) {
        return new FrozenPhase(
                UUID.fromString(phase.path("id").asString()),
                phase.has("number") ? phase.path("number").asInt() : null,
                phase.path("title").asString(),
                period(phase.path("period")),
                phase.path("new").asBoolean(),
                phase.path("moved").asBoolean(),
                period(phase.path("before")),
                string(phase, "description"),
                gates(phase, "gates"),
                gates(phase, "gatesFalling"),
                activities(phase));
    }

    private static List<Gate> gates(JsonNode phase, String field) {
        return phase.path(field)
                .valueStream()
                .map(gate -> Gate.valueOf(gate.asString()))
                .toList();
    }

    private static List<FrozenActivity> activities(JsonNode parent) {
        return parent.path("activities")
                .valueStream()
                .map(activity -> new FrozenActivity(
                        ActivityKind.valueOf(activity.path("kind").asString()),
                        activity.path("title").asString(),
                        period(activity.path("period")),
                        string(activity, "responsible"),
                        Certainty.valueOf(activity.path("certainty").asString()),
                        string(activity, "description")))
                .toList();
    }

    /** A period as {@link FrozenPlan#period} froze it. */
    static @Nullable Period period(JsonNode period) {
        return Period.of(string(period, "words"), day(period, "from"), day(period, "to"));
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        String day = string(node, field);
        return day == null ? null : LocalDate.parse(day);
    }

    /** The text of the field, or {@code null} if it was unknown. */
    static @Nullable String string(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asString() : null;
    }
}
