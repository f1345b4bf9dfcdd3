package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Chapter;
import dk.fremdrift.project.DescriptionPaper.Fact;
import dk.fremdrift.project.DescriptionPaper.Grid;
import dk.fremdrift.project.DescriptionPaper.Signer;
import dk.fremdrift.project.OrganisationPage.RoleRow;
import dk.fremdrift.project.OrganisationPage.SeatRow;
import dk.fremdrift.shared.Danish;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who takes part in a project, as a chapter of a paper, and who signs it. */
class PaperPeople {

    private final PaperPhrases phrases;
    private final Naming naming;
    private final OrganisationPage people;

    PaperPeople(PaperPhrases phrases, Naming naming, OrganisationPage people) {
        this.phrases = phrases;
        this.naming = naming;
        this.people = people;
    }

    // "The leaders in the municipalities" own a project, but nobody can sign for them; a leader said in words will sign
    static boolean signs(RoleRow role) {
        return role.standing().isNow()
                && !role.vacant()
                && (role.kind() == RoleKind.LEADER || (role.kind() == RoleKind.OWNER && role.personId() != null));
    }

    // Whoever leads and owns signs once, as the leader; two of the same name are two
    List<Signer> signers() {
        var signers = new LinkedHashMap<Object, Signer>();
        people.presentRoles().stream()
                .filter(PaperPeople::signs)
                .sorted(Comparator.comparing((RoleRow role) -> role.kind() != RoleKind.LEADER))
                .forEach(role -> {
                    String who = who(role);
                    signers.putIfAbsent(
                            Objects.requireNonNullElse(role.personId(), who),
                            new Signer(role.personId(), who, as(role)));
                });
        return List.copyOf(signers.values());
    }

    private String as(RoleRow role) {
        String kind = phrases.say("role." + role.kind());
        return role.hasOrganisationBeside() ? kind + ", " + role.organisation() : kind;
    }

    /** @param written what the section itself says */
    Chapter chapter(Section section, Chapter written, List<ProjectDescription.Partner> partners) {
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

    /** Whose first day nobody has said. */
    List<Fact> unsaid() {
        return Stream.of(
                        phrases.fact("project.paper.missing.firstDayOfRoles", rolesSinceNobodyKnows()),
                        phrases.fact("project.paper.missing.firstDayOfSeats", seatsSinceNobodyKnows()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String rolesSinceNobodyKnows() {
        Map<RoleKind, List<RoleRow>> kinds = people.presentRoles().stream()
                .collect(Collectors.groupingBy(RoleRow::kind, LinkedHashMap::new, Collectors.toList()));
        return joined(kinds.entrySet().stream().flatMap(kind -> {
            List<RoleRow> all = kind.getValue();
            long unknown =
                    all.stream().filter(role -> role.standing().from() == null).count();
            String name = phrases.say("role." + kind.getKey());
            return unknown == 0
                    ? Stream.empty()
                    : Stream.of(
                            unknown == all.size()
                                    ? name
                                    : phrases.say("project.paper.missing.some", name, unknown, all.size()));
        }));
    }

    private @Nullable String seatsSinceNobodyKnows() {
        return joined(people.seats().stream()
                .filter(seat -> seat.holders().stream()
                        .anyMatch(holder ->
                                holder.standing().isNow() && holder.standing().from() == null))
                .map(SeatRow::title));
    }

    private static @Nullable String joined(Stream<String> names) {
        String joined = names.collect(Collectors.joining(" · "));
        return joined.isEmpty() ? null : joined;
    }

    private Grid partners(List<ProjectDescription.Partner> partners) {
        return new Grid(
                phrases.say("project.partners"),
                List.of(phrases.say("project.paper.organisation"), phrases.say("project.partner.role")),
                partners.stream()
                        .map(partner -> List.of(
                                partner.name(),
                                Objects.requireNonNullElse(partner.role(), phrases.say("project.paper.unknown"))))
                        .toList());
    }

    private Grid roles(List<RoleRow> roles) {
        return new Grid(
                phrases.say("project.roles"),
                List.of(
                        phrases.say("project.role.kind"),
                        phrases.say("project.role.who"),
                        phrases.say("project.paper.organisation")),
                roles.stream()
                        .map(role -> List.of(
                                phrases.say("role." + role.kind()),
                                withJob(who(role), role.personId() == null ? null : role.jobTitle()),
                                role.organisation() == null
                                        ? phrases.say("project.paper.unknown")
                                        : role.organisation()))
                        .toList());
    }

    private Grid seats(List<SeatRow> seats) {
        return new Grid(
                phrases.say("project.seats"),
                List.of(
                        phrases.say("project.seat"),
                        phrases.say("project.seat.represents"),
                        phrases.say("project.paper.holder")),
                seats.stream()
                        .map(seat -> List.of(
                                seat.chair()
                                        ? seat.title() + " ("
                                                + phrases.say("project.seat.chair.tag")
                                                        .toLowerCase(Danish.LOCALE) + ")"
                                        : seat.title(),
                                seat.organisation() == null
                                        ? phrases.say("project.paper.unknown")
                                        : seat.organisation(),
                                holders(seat)))
                        .toList());
    }

    private String holders(SeatRow seat) {
        String now = seat.holders().stream()
                .filter(holder -> holder.standing().isNow())
                .map(holder -> withJob(naming.person(holder.personId(), holder.person()), holder.jobTitle())
                        + (holder.kind() == HolderKind.DEPUTY
                                ? " (" + phrases.say("project.holder.DEPUTY").toLowerCase(Danish.LOCALE) + ")"
                                : ""))
                .collect(Collectors.joining("; "));
        return now.isEmpty() ? phrases.say("project.paper.seatEmpty") : now;
    }

    private String who(RoleRow role) {
        if (role.personId() != null) {
            return naming.person(role.personId(), said(role));
        }
        return role.words() == null ? said(role) : naming.words(role.words());
    }

    private String said(RoleRow role) {
        return Objects.requireNonNullElseGet(role.who(), () -> phrases.say("role.vacant"));
    }

    private String withJob(String person, @Nullable String jobTitle) {
        return jobTitle == null ? person : person + ", " + naming.words(jobTitle);
    }
}
