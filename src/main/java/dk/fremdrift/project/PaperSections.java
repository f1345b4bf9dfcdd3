package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Chapter;
import dk.fremdrift.project.DescriptionPaper.Entry;
import dk.fremdrift.project.DescriptionPaper.Fact;
import dk.fremdrift.project.Item.Speaker;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections of a description and what they list, as chapters of a paper. */
class PaperSections {

    private final PaperPhrases phrases;
    private final Naming naming;

    PaperSections(PaperPhrases phrases, Naming naming) {
        this.phrases = phrases;
        this.naming = naming;
    }

    Chapter chapter(Section section) {
        // Amounts change with the budget, and have their own decision
        List<Fact> facts = section.kind() == SectionKind.BUDGET_ASSUMPTIONS && section.isWritten()
                ? List.of(new Fact(phrases.say("tab.budget"), phrases.say("project.paper.budget"), false))
                : List.of();
        return new Chapter(
                phrases.say("SectionKind." + section.kind()),
                note(section),
                facts,
                section.isWritten() ? text(section) : null,
                section.isWritten() ? section.items().stream().map(this::entry).toList() : List.of(),
                List.of(),
                List.of());
    }

    /** Which of the listed things lack what everybody looks for. */
    List<Fact> unsaid(List<Section> sections) {
        String criteria = sections.stream()
                .filter(section -> section.kind() == SectionKind.SUCCESS_CRITERIA && section.isWritten())
                .flatMap(section -> section.items().stream())
                .map(Item::form)
                .filter(it -> it.criterionKind() == null)
                .map(ItemForm::itemTitle)
                .collect(Collectors.joining(" · "));
        return criteria.isEmpty()
                ? List.of()
                : List.of(new Fact(phrases.say("project.paper.missing.criterionKind"), criteria, false));
    }

    private @Nullable String note(Section section) {
        if (section.state() == SectionState.NOT_RELEVANT) {
            return phrases.say("project.paper.notRelevant");
        }
        return section.isWritten() && section.state() == SectionState.BEGUN
                ? phrases.say("project.paper.unfinished")
                : null;
    }

    private Entry entry(Item item) {
        ItemForm it = item.form();
        var tags = new ArrayList<String>();
        if (it.groupRank() != null) {
            tags.add(phrases.say("TargetGroupRank." + it.groupRank()));
        }
        if (it.criterionKind() != null) {
            tags.add(phrases.say("CriterionKind." + it.criterionKind()));
        }
        if (it.methodKind() != null) {
            tags.add(it.methodKind());
        }
        if (it.certainty() == Certainty.CONSIDERED) {
            tags.add(phrases.say("Certainty.CONSIDERED"));
        }
        if (it.achievement() != null && it.achievement() != Achievement.OPEN) {
            tags.add(phrases.say("Achievement." + item.section() + "." + it.achievement()));
        }
        return new Entry(
                item.section() == SectionKind.STATEMENTS ? spokenBy(item) : it.itemTitle(),
                tags,
                it.description(),
                facts(item, it));
    }

    private List<Fact> facts(Item item, ItemForm it) {
        Quantity many = it.quantity();
        Period period = it.period();
        return Stream.of(
                        item.speaker() == null ? null : phrases.fact("project.item.speakerRole", roles(item.speaker())),
                        phrases.fact("project.item.quantity", many == null ? null : phrases.many(many)),
                        phrases.fact("project.item.measure", it.measure()),
                        phrases.fact("project.item.target", it.targetDirection() == null ? null : target(it)),
                        phrases.fact("project.item.harvestedBy", hidden(it.harvester())),
                        it.achieved() == null
                                ? null
                                : new Fact(phrases.say("project.item.outcome"), it.achieved(), true),
                        phrases.fact(
                                item.section() == SectionKind.SUCCESS_CRITERIA
                                        ? "project.item.deadline"
                                        : "project.item.when",
                                period == null ? null : period.toString()),
                        phrases.fact("project.item.source", hidden(it.source())))
                .filter(Objects::nonNull)
                .toList();
    }

    private String spokenBy(Item item) {
        String as = naming.words(item.form().itemTitle());
        Speaker speaker = item.speaker();
        return speaker == null ? as : naming.person(speaker.id(), speaker.name()) + ", " + as;
    }

    private String roles(Speaker speaker) {
        return speaker.roles().stream().map(role -> phrases.say("role." + role)).collect(Collectors.joining(", "));
    }

    private String target(ItemForm it) {
        return Stream.of(phrases.say("TargetDirection." + it.targetDirection()), it.targetValue(), it.targetUnit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    // Whom to ask is nothing but people
    private @Nullable String text(Section section) {
        return section.kind() == SectionKind.CONTACT ? hidden(section.text()) : section.text();
    }

    private @Nullable String hidden(@Nullable String words) {
        return words == null ? null : naming.words(words);
    }
}
