package dk.fremdrift.project;

import dk.fremdrift.project.FrozenChange.PhaseOutside;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a frozen change back from the content that was decided on. */
@Component
class FrozenChangeReader {

    private final JsonMapper json;

    FrozenChangeReader(JsonMapper json) {
        this.json = json;
    }

    ChangeName readName(String about) {
        JsonNode name = json.readTree(about);
        return new ChangeName(
                name.path("number").asInt(),
                ChangeKind.valueOf(name.path("kind").asString()),
                FrozenPlanReader.string(name, "detail"),
                name.has("months") ? name.path("months").asInt() : null,
                name.has("phaseNumber") ? name.path("phaseNumber").asInt() : null,
                FrozenPlanReader.string(name, "target"));
    }

    FrozenChange read(String content) {
        JsonNode root = json.readTree(content);
        ChangeKind kind = ChangeKind.valueOf(root.path("kind").asString());
        String target = FrozenPlanReader.string(root, kind == ChangeKind.PARTNERS ? "organisation" : "phase");
        return new FrozenChange(
                root.path("project").path("number").asString(),
                root.path("project").path("title").asString(),
                root.path("version").asString(),
                kind,
                target == null ? null : UUID.fromString(target),
                FrozenPlanReader.string(root, "target"),
                FrozenPlanReader.string(root, "detail"),
                root.has("months") ? root.path("months").asInt() : null,
                FrozenPlanReader.period(root.path("before")),
                FrozenPlanReader.period(root.path("after")),
                FrozenPlanReader.period(root.path("projectPeriod")),
                FrozenPlanReader.period(root.path("planPeriod")),
                root.path("phasesOutside")
                        .valueStream()
                        .map(FrozenChangeReader::outside)
                        .toList(),
                FrozenPlanReader.string(root, "textBefore"),
                FrozenPlanReader.string(root, "textAfter"),
                root.path("reason").asString(),
                FrozenPlanReader.string(root, "consequence"));
    }

    private static PhaseOutside outside(JsonNode phase) {
        return new PhaseOutside(
                phase.has("number") ? phase.path("number").asInt() : null,
                phase.path("title").asString(),
                Objects.requireNonNull(FrozenPlanReader.period(phase.path("period"))));
    }
}
