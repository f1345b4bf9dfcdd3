package dk.fremdrift.project;

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

    FrozenChange read(String content) {
        JsonNode root = json.readTree(content);
        String phase = FrozenPlanReader.string(root, "phase");
        return new FrozenChange(
                root.path("project").path("number").asString(),
                root.path("project").path("title").asString(),
                root.path("version").asString(),
                ChangeKind.valueOf(root.path("kind").asString()),
                phase == null ? null : UUID.fromString(phase),
                FrozenPlanReader.string(root, "target"),
                FrozenPlanReader.string(root, "detail"),
                FrozenPlanReader.period(root.path("before")),
                FrozenPlanReader.period(root.path("after")),
                FrozenPlanReader.string(root, "textBefore"),
                FrozenPlanReader.string(root, "textAfter"),
                root.path("reason").asString(),
                FrozenPlanReader.string(root, "consequence"));
    }
}
