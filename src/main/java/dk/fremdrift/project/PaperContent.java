package dk.fremdrift.project;

import static dk.fremdrift.project.FrozenPlan.map;
import static dk.fremdrift.project.FrozenPlanReader.string;

import dk.fremdrift.project.DescriptionPaper.Chapter;
import dk.fremdrift.project.DescriptionPaper.Entry;
import dk.fremdrift.project.DescriptionPaper.Fact;
import dk.fremdrift.project.DescriptionPaper.Grid;
import dk.fremdrift.project.DescriptionPaper.Signer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a description in the form that is hashed, signed and decided on, and reads it back: by hand, so that no renaming
 * of a class changes what was signed.
 */
@Component
class PaperContent {

    private final JsonMapper json;
    private final FrozenWords words;

    PaperContent(JsonMapper json, FrozenWords words) {
        this.json = json;
        this.words = words;
    }

    static String write(DescriptionPaper paper) {
        return FrozenWords.write(map(
                "project", map("number", paper.number(), "title", paper.title()),
                "facts", list(paper.facts(), PaperContent::write),
                "chapters", list(paper.chapters(), PaperContent::write),
                "signers", list(paper.signers(), (Signer signer) -> map("who", signer.who(), "role", signer.role()))));
    }

    private static Map<String, ?> write(Fact fact) {
        return map("label", fact.label(), "value", fact.value(), "rich", fact.rich());
    }

    private static Map<String, ?> write(Chapter chapter) {
        return map(
                "heading",
                chapter.heading(),
                "note",
                chapter.note(),
                "facts",
                list(chapter.facts(), PaperContent::write),
                "text",
                chapter.text(),
                "entries",
                list(chapter.entries(), PaperContent::write),
                "tables",
                list(
                        chapter.grids(),
                        (Grid grid) -> map("caption", grid.caption(), "head", grid.head(), "rows", grid.rows())),
                "parts",
                list(chapter.parts(), PaperContent::write));
    }

    private static Map<String, ?> write(Entry entry) {
        return map(
                "title",
                entry.title(),
                "tags",
                entry.tags(),
                "text",
                entry.text(),
                "facts",
                list(entry.facts(), PaperContent::write));
    }

    DescriptionPaper read(String content) {
        JsonNode root = json.readTree(words.read(content));
        JsonNode signers = json.readTree(content).path("signers");
        return new DescriptionPaper(
                text(root.path("project"), "number"),
                text(root.path("project"), "title"),
                list(root, "facts", PaperContent::fact),
                list(root, "chapters", PaperContent::chapter),
                IntStream.range(0, signers.size())
                        .mapToObj(at ->
                                signer(signers.path(at), root.path("signers").path(at)))
                        .toList());
    }

    private static Signer signer(JsonNode frozen, JsonNode read) {
        return new Signer(FrozenWords.person(text(frozen, "who")).orElse(null), text(read, "who"), text(read, "role"));
    }

    private static Fact fact(JsonNode fact) {
        return new Fact(
                text(fact, "label"), text(fact, "value"), fact.path("rich").asBoolean());
    }

    private static Chapter chapter(JsonNode chapter) {
        return new Chapter(
                text(chapter, "heading"),
                string(chapter, "note"),
                list(chapter, "facts", PaperContent::fact),
                string(chapter, "text"),
                list(chapter, "entries", PaperContent::entry),
                list(chapter, "tables", PaperContent::grid),
                list(chapter, "parts", PaperContent::chapter));
    }

    private static Entry entry(JsonNode entry) {
        return new Entry(
                text(entry, "title"),
                list(entry, "tags", JsonNode::asString),
                string(entry, "text"),
                list(entry, "facts", PaperContent::fact));
    }

    private static Grid grid(JsonNode grid) {
        return new Grid(
                text(grid, "caption"),
                list(grid, "head", JsonNode::asString),
                list(
                        grid,
                        "rows",
                        row -> row.valueStream().map(JsonNode::asString).toList()));
    }

    private static <A> List<?> list(List<A> parts, Function<A, Map<String, ?>> write) {
        return parts.stream().map(write).toList();
    }

    private static <A> List<A> list(JsonNode node, String field, Function<JsonNode, A> read) {
        return node.path(field).valueStream().map(read).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
