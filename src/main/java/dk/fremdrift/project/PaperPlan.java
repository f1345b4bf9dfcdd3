package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Chapter;
import dk.fremdrift.project.DescriptionPaper.Entry;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of a project and what is to be done in them, as a chapter of a paper. */
class PaperPlan {

    private final PaperPhrases phrases;
    private final Naming naming;

    PaperPlan(PaperPhrases phrases, Naming naming) {
        this.phrases = phrases;
        this.naming = naming;
    }

    Chapter chapter(
            List<PhaseDetails> phases, List<ActivityDetails> activities, Map<UUID, List<Participation>> participants) {
        var parts = new ArrayList<Chapter>();
        for (PhaseDetails phase : phases) {
            Period period = phase.period();
            Period actual = phase.actual();
            parts.add(new Chapter(
                    new PhaseInfo(phase.id(), phase.number(), phase.title(), phase.status()).label(Danish.LOCALE),
                    null,
                    Stream.of(
                                    phrases.known("project.period", period == null ? null : period.toString()),
                                    phrases.fact("project.actual", actual == null ? null : actual.toString()),
                                    phrases.fact("project.participants", words(participants.get(phase.id()))))
                            .filter(Objects::nonNull)
                            .toList(),
                    phase.description(),
                    activities.stream()
                            .filter(activity -> phase.id().equals(activity.phaseId()))
                            .map(this::entry)
                            .toList(),
                    List.of(),
                    List.of()));
        }
        List<Entry> ofTheWhole = activities.stream()
                .filter(activity -> activity.phaseId() == null)
                .map(this::entry)
                .toList();
        if (!ofTheWhole.isEmpty()) {
            parts.add(new Chapter(
                    phrases.say("project.plan.whole"), null, List.of(), null, ofTheWhole, List.of(), List.of()));
        }
        return new Chapter(phrases.say("project.plan"), null, List.of(), null, List.of(), List.of(), parts);
    }

    private @Nullable String words(@Nullable List<Participation> participants) {
        return participants == null
                ? null
                : participants.stream().map(this::words).collect(Collectors.joining("; "));
    }

    private String words(Participation participant) {
        String said = Stream.of(
                        who(participant), participant.words() == null ? null : naming.words(participant.words()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        Quantity many = participant.quantity();
        return many == null ? said : said + " (" + phrases.many(many) + ")";
    }

    private @Nullable String who(Participation participant) {
        if (participant.roleId() == null) {
            return null;
        }
        if (participant.who() == null) {
            return phrases.say("role.vacant");
        }
        return participant.personId() == null
                ? naming.words(participant.who())
                : naming.person(participant.personId(), participant.who());
    }

    private Entry entry(ActivityDetails activity) {
        Period period = activity.period();
        var tags = new ArrayList<String>();
        tags.add(phrases.say("ActivityKind." + activity.kind()));
        if (activity.certainty() == Certainty.CONSIDERED) {
            tags.add(phrases.say("Certainty.CONSIDERED"));
        }
        if (activity.status() != ActivityStatus.NOT_BEGUN) {
            tags.add(phrases.say("ActivityStatus." + activity.status()));
        }
        return new Entry(
                activity.title(),
                tags,
                activity.description(),
                Stream.of(
                                phrases.fact(
                                        "project.activity.responsible",
                                        activity.responsible() == null ? null : naming.words(activity.responsible())),
                                phrases.fact("project.item.when", period == null ? null : period.toString()))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
