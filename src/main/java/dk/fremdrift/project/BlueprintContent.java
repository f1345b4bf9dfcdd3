package dk.fremdrift.project;

import static dk.fremdrift.project.FrozenPlan.map;
import static dk.fremdrift.project.FrozenPlanReader.string;

import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.shared.Quantity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a blueprint in the form in which templates keep it, and reads it back: by hand, so that no renaming of a class
 * empties what is kept. Days are not in it, nor persons, nor what has been achieved.
 */
@Component
class BlueprintContent {

    private static final int FORMAT = 1;

    private final JsonMapper json;

    BlueprintContent(JsonMapper json) {
        this.json = json;
    }

    static String write(Blueprint blueprint) {
        return CanonicalJson.write(map(
                "format",
                FORMAT,
                "sections",
                list(blueprint.sections(), section -> map("kind", section.kind().name(), "text", section.text())),
                "items",
                list(
                        blueprint.items(),
                        listed -> map("section", listed.section().name(), "item", write(listed.item()))),
                "phases",
                list(
                        blueprint.phases(),
                        planned -> map(
                                "phase",
                                write(planned.phase()),
                                "activities",
                                list(planned.activities(), BlueprintContent::write))),
                "activities",
                list(blueprint.activities(), BlueprintContent::write),
                "roles",
                list(
                        blueprint.roles(),
                        held -> map(
                                "kind",
                                held.kind().name(),
                                "words",
                                held.words(),
                                "organisation",
                                held.organisation(),
                                "vacant",
                                held.vacant() ? true : null)),
                "seats",
                list(
                        blueprint.seats(),
                        place -> map(
                                "title", place.title(), "organisation", place.organisation(), "chair", place.chair())),
                "partners",
                list(blueprint.partners(), partner -> map("name", partner.name(), "role", partner.role()))));
    }

    private static Map<String, ?> write(ItemForm item) {
        return map(
                "itemTitle",
                item.itemTitle(),
                "description",
                item.description(),
                "certainty",
                name(item.certainty()),
                "groupRank",
                name(item.groupRank()),
                "quantityWords",
                item.quantityWords(),
                "quantityBound",
                name(item.quantityBound()),
                "quantityNumber",
                item.quantityNumber(),
                "criterionKind",
                name(item.criterionKind()),
                "measure",
                item.measure(),
                "targetDirection",
                name(item.targetDirection()),
                "targetValue",
                item.targetValue(),
                "targetUnit",
                item.targetUnit(),
                "achievement",
                name(item.achievement()),
                "methodKind",
                item.methodKind(),
                "harvester",
                item.harvester(),
                "periodWords",
                item.periodWords());
    }

    private static Map<String, ?> write(PhaseForm phase) {
        return map(
                "phaseNumber",
                phase.phaseNumber(),
                "phaseTitle",
                phase.phaseTitle(),
                "periodWords",
                phase.periodWords(),
                "description",
                phase.description(),
                "gates",
                phase.gates().stream().map(Gate::name).sorted().toList());
    }

    private static Map<String, ?> write(ActivityForm activity) {
        return map(
                "activityKind",
                activity.activityKind().name(),
                "activityTitle",
                activity.activityTitle(),
                "responsible",
                activity.responsible(),
                "periodWords",
                activity.periodWords(),
                "certainty",
                activity.certainty().name(),
                "activityStatus",
                activity.activityStatus().name(),
                "description",
                activity.description());
    }

    private static <A> List<?> list(List<A> parts, Function<A, Map<String, ?>> write) {
        return parts.stream().map(write).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    Blueprint read(String content) {
        JsonNode root = json.readTree(content);
        return new Blueprint(
                list(
                        root,
                        "sections",
                        node -> new Blueprint.Written(SectionKind.valueOf(text(node, "kind")), text(node, "text"))),
                list(
                        root,
                        "items",
                        node -> new Blueprint.Listed(
                                SectionKind.valueOf(text(node, "section")), item(node.path("item")))),
                list(
                        root,
                        "phases",
                        node -> new Blueprint.Planned(
                                phase(node.path("phase")), list(node, "activities", BlueprintContent::activity))),
                list(root, "activities", BlueprintContent::activity),
                list(
                        root,
                        "roles",
                        node -> new Blueprint.Held(
                                RoleKind.valueOf(text(node, "kind")),
                                null,
                                string(node, "words"),
                                string(node, "organisation"),
                                node.path("vacant").asBoolean())),
                list(
                        root,
                        "seats",
                        node -> new Blueprint.Place(
                                text(node, "title"),
                                string(node, "organisation"),
                                node.path("chair").asBoolean())),
                list(root, "partners", node -> new Blueprint.Partner(text(node, "name"), string(node, "role"))));
    }

    private static ItemForm item(JsonNode item) {
        return new ItemForm(
                text(item, "itemTitle"),
                string(item, "description"),
                one(Certainty.class, item, "certainty"),
                one(TargetGroupRank.class, item, "groupRank"),
                string(item, "quantityWords"),
                one(Quantity.Bound.class, item, "quantityBound"),
                number(item, "quantityNumber"),
                one(CriterionKind.class, item, "criterionKind"),
                string(item, "measure"),
                one(TargetDirection.class, item, "targetDirection"),
                string(item, "targetValue"),
                string(item, "targetUnit"),
                one(Achievement.class, item, "achievement"),
                string(item, "methodKind"),
                string(item, "harvester"),
                null,
                null,
                string(item, "periodWords"),
                null,
                null,
                null,
                null);
    }

    private static PhaseForm phase(JsonNode phase) {
        return new PhaseForm(
                number(phase, "phaseNumber"),
                text(phase, "phaseTitle"),
                string(phase, "periodWords"),
                null,
                null,
                string(phase, "description"),
                phase.path("gates")
                        .valueStream()
                        .map(gate -> Gate.valueOf(gate.asString()))
                        .collect(Collectors.toUnmodifiableSet()),
                null);
    }

    private static ActivityForm activity(JsonNode activity) {
        return new ActivityForm(
                ActivityKind.valueOf(text(activity, "activityKind")),
                text(activity, "activityTitle"),
                null,
                string(activity, "responsible"),
                string(activity, "periodWords"),
                null,
                null,
                Certainty.valueOf(text(activity, "certainty")),
                ActivityStatus.valueOf(text(activity, "activityStatus")),
                string(activity, "description"),
                null);
    }

    private static <A> List<A> list(JsonNode node, String field, Function<JsonNode, A> read) {
        return node.path(field).valueStream().map(read).toList();
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, JsonNode node, String field) {
        String name = string(node, field);
        return name == null ? null : Enum.valueOf(kind, name);
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asInt() : null;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
