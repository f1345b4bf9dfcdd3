package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Chapter;
import dk.fremdrift.project.DescriptionPaper.Entry;
import dk.fremdrift.project.DescriptionPaper.Fact;
import dk.fremdrift.project.DescriptionPaper.Grid;
import dk.fremdrift.project.DescriptionPaper.Signer;
import dk.fremdrift.project.OrganisationPage.HolderRow;
import dk.fremdrift.project.OrganisationPage.RoleRow;
import dk.fremdrift.project.OrganisationPage.SeatRow;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a project's description as a paper from all that is known of the project. */
@Component
class DescriptionPapers {

    private final ProjectDescriptions descriptions;
    private final OrganisationPages organisation;
    private final PhasePlan plan;
    private final MessageSource messages;

    DescriptionPapers(
            ProjectDescriptions descriptions, OrganisationPages organisation, PhasePlan plan, MessageSource messages) {
        this.descriptions = descriptions;
        this.organisation = organisation;
        this.plan = plan;
        this.messages = messages;
    }

    /**
     * A paper, and what the people in it are called.
     */
    record Written(DescriptionPaper paper, Map<UUID, String> names) {}

    /** The description as it stands now, all of it at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Written of(UUID projectId) {
        ProjectDescription project = descriptions.find(projectId);
        Sections sections = descriptions.sections(projectId);
        OrganisationPage people = organisation.of(projectId);
        var chapters = new ArrayList<Chapter>();
        for (Section section : sections.all()) {
            if (section.kind() == SectionKind.ORGANISING) {
                chapters.add(organising(section, people, descriptions.partners(projectId)));
                chapters.add(phases(plan.phases(projectId), plan.activities(projectId)));
            } else {
                chapters.add(chapter(section));
            }
        }
        List<String> missing =
                chapters.stream().filter(Chapter::isEmpty).map(Chapter::heading).toList();
        if (!missing.isEmpty()) {
            chapters.removeIf(Chapter::isEmpty);
            chapters.add(new Chapter(
                    say("project.paper.missing"),
                    String.join(" · ", missing),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new Written(
                new DescriptionPaper(project.number(), project.title(), facts(project), chapters, signers(people)),
                names(people));
    }

    // "The leaders in the municipalities" own a project, but nobody can sign for them; a leader not yet named will sign
    static boolean signs(RoleRow role) {
        return role.standing().isNow()
                && (role.kind() == RoleKind.LEADER || (role.kind() == RoleKind.OWNER && role.personId() != null));
    }

    // Whoever leads and owns signs once, as the leader
    private List<Signer> signers(OrganisationPage people) {
        var signers = new LinkedHashMap<String, Signer>();
        people.presentRoles().stream()
                .filter(DescriptionPapers::signs)
                .sorted(Comparator.comparing((RoleRow role) -> role.kind() != RoleKind.LEADER))
                .forEach(role -> {
                    String who = role.personId() == null ? role.who() : DescriptionPaper.person(role.personId());
                    signers.putIfAbsent(who, new Signer(who, as(role)));
                });
        return List.copyOf(signers.values());
    }

    private String as(RoleRow role) {
        String kind = say("role." + role.kind());
        return role.hasOrganisationBeside() ? kind + ", " + role.organisation() : kind;
    }

    private List<Fact> facts(ProjectDescription project) {
        Period period = project.period();
        return List.of(
                known("project.number", project.number()),
                known("project.journalNumber", project.journalNumber()),
                known("project.programme", project.programme()),
                known("project.agreedBetween", project.agreedBetween()),
                known("project.owner", project.ownerOrganisation()),
                known("project.period", period == null ? null : period.toString()));
    }

    private Fact known(String key, @Nullable String value) {
        return new Fact(say(key), value == null ? say("project.paper.unknown") : value, false);
    }

    private Chapter chapter(Section section) {
        // Amounts change with the budget, and have their own decision
        List<Fact> facts = section.kind() == SectionKind.BUDGET_ASSUMPTIONS && section.isWritten()
                ? List.of(new Fact(say("tab.budget"), say("project.paper.budget"), false))
                : List.of();
        return new Chapter(
                say("SectionKind." + section.kind()),
                note(section),
                facts,
                section.isWritten() ? section.text() : null,
                section.isWritten() ? section.items().stream().map(this::entry).toList() : List.of(),
                List.of(),
                List.of());
    }

    private @Nullable String note(Section section) {
        if (section.state() == SectionState.NOT_RELEVANT) {
            return say("project.paper.notRelevant");
        }
        return section.isWritten() && section.state() == SectionState.BEGUN ? say("project.paper.unfinished") : null;
    }

    private Entry entry(Item item) {
        ItemForm it = item.form();
        var tags = new ArrayList<String>();
        if (it.groupRank() != null) {
            tags.add(say("TargetGroupRank." + it.groupRank()));
        }
        if (it.criterionKind() != null) {
            tags.add(say("CriterionKind." + it.criterionKind()));
        }
        if (it.methodKind() != null) {
            tags.add(it.methodKind());
        }
        if (it.certainty() == Certainty.CONSIDERED) {
            tags.add(say("Certainty.CONSIDERED"));
        }
        if (it.achievement() != null && it.achievement() != Achievement.OPEN) {
            tags.add(say("Achievement." + item.section() + "." + it.achievement()));
        }
        return new Entry(it.itemTitle(), tags, it.description(), facts(item, it));
    }

    private List<Fact> facts(Item item, ItemForm it) {
        Quantity many = it.quantity();
        Period period = it.period();
        return Stream.of(
                        fact("project.item.quantity", many == null ? null : words(many)),
                        fact("project.item.measure", it.measure()),
                        fact("project.item.target", it.targetDirection() == null ? null : target(it)),
                        fact("project.item.harvestedBy", it.harvester()),
                        it.achieved() == null ? null : new Fact(say("project.item.outcome"), it.achieved(), true),
                        fact(
                                item.section() == SectionKind.SUCCESS_CRITERIA
                                        ? "project.item.deadline"
                                        : "project.item.when",
                                period == null ? null : period.toString()),
                        fact("project.item.source", it.source()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Fact fact(String key, @Nullable String value) {
        return value == null ? null : new Fact(say(key), value, false);
    }

    private String words(Quantity many) {
        return many.words() != null
                ? many.words()
                : say("project.item.quantity." + many.bound(), String.valueOf(many.number()));
    }

    private String target(ItemForm it) {
        return Stream.of(say("TargetDirection." + it.targetDirection()), it.targetValue(), it.targetUnit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private Chapter organising(Section section, OrganisationPage people, List<ProjectDescription.Partner> partners) {
        Chapter written = chapter(section);
        return new Chapter(
                written.heading(),
                written.note(),
                List.of(),
                written.text(),
                written.entries(),
                Stream.of(partners(partners), roles(people.presentRoles()), seats(people.seats()))
                        .filter(grid -> !grid.rows().isEmpty())
                        .toList(),
                List.of());
    }

    private Grid partners(List<ProjectDescription.Partner> partners) {
        return new Grid(
                say("project.partners"),
                List.of(say("project.paper.organisation"), say("project.partner.role")),
                partners.stream()
                        .map(partner -> List.of(
                                partner.name(),
                                Objects.requireNonNullElse(partner.role(), say("project.paper.unknown"))))
                        .toList());
    }

    private Grid roles(List<RoleRow> roles) {
        return new Grid(
                say("project.roles"),
                List.of(say("project.role.kind"), say("project.role.who"), say("project.paper.organisation")),
                roles.stream()
                        .map(role -> List.of(
                                say("role." + role.kind()),
                                role.personId() == null ? role.who() : person(role.personId(), role.jobTitle()),
                                role.organisation() == null ? say("project.paper.unknown") : role.organisation()))
                        .toList());
    }

    private Grid seats(List<SeatRow> seats) {
        return new Grid(
                say("project.seats"),
                List.of(say("project.seat"), say("project.seat.represents"), say("project.paper.holder")),
                seats.stream()
                        .map(seat -> List.of(
                                seat.chair()
                                        ? seat.title() + " ("
                                                + say("project.seat.chair.tag").toLowerCase(Danish.LOCALE) + ")"
                                        : seat.title(),
                                seat.organisation() == null ? say("project.paper.unknown") : seat.organisation(),
                                holders(seat)))
                        .toList());
    }

    private String holders(SeatRow seat) {
        String now = seat.holders().stream()
                .filter(holder -> holder.standing().isNow())
                .map(holder -> person(holder.personId(), holder.jobTitle())
                        + (holder.kind() == HolderKind.DEPUTY
                                ? " (" + say("project.holder.DEPUTY").toLowerCase(Danish.LOCALE) + ")"
                                : ""))
                .collect(Collectors.joining("; "));
        return now.isEmpty() ? say("project.paper.seatEmpty") : now;
    }

    private static String person(UUID id, @Nullable String jobTitle) {
        return DescriptionPaper.person(id) + (jobTitle == null ? "" : ", " + jobTitle);
    }

    private static Map<UUID, String> names(OrganisationPage people) {
        var names = new HashMap<UUID, String>();
        for (RoleRow role : people.presentRoles()) {
            if (role.personId() != null && role.person() != null) {
                names.put(role.personId(), role.person());
            }
        }
        people.seats().stream()
                .flatMap(seat -> seat.holders().stream())
                .filter(holder -> holder.standing().isNow())
                .forEach((HolderRow holder) -> names.put(holder.personId(), holder.person()));
        return names;
    }

    private Chapter phases(List<PhaseDetails> phases, List<ActivityDetails> activities) {
        var parts = new ArrayList<Chapter>();
        for (PhaseDetails phase : phases) {
            Period period = phase.period();
            Period actual = phase.actual();
            parts.add(new Chapter(
                    new PhaseInfo(phase.id(), phase.number(), phase.title(), phase.status()).label(Danish.LOCALE),
                    null,
                    Stream.of(
                                    known("project.period", period == null ? null : period.toString()),
                                    fact("project.actual", actual == null ? null : actual.toString()))
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
            parts.add(new Chapter(say("project.plan.whole"), null, List.of(), null, ofTheWhole, List.of(), List.of()));
        }
        return new Chapter(say("project.plan"), null, List.of(), null, List.of(), List.of(), parts);
    }

    private Entry entry(ActivityDetails activity) {
        Period period = activity.period();
        var tags = new ArrayList<String>();
        tags.add(say("ActivityKind." + activity.kind()));
        if (activity.certainty() == Certainty.CONSIDERED) {
            tags.add(say("Certainty.CONSIDERED"));
        }
        if (activity.status() != ActivityStatus.NOT_BEGUN) {
            tags.add(say("ActivityStatus." + activity.status()));
        }
        return new Entry(
                activity.title(),
                tags,
                activity.description(),
                Stream.of(
                                fact("project.activity.responsible", activity.responsible()),
                                fact("project.item.when", period == null ? null : period.toString()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Danish.LOCALE);
    }
}
