package dk.fremdrift.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what of a project can be used again. */
@Component
class Blueprints {

    /** What tells how it went, and whom to ask about that, belongs to the project it happened in. */
    private static final Set<SectionKind> ITS_OWN =
            Set.of(SectionKind.RESULTS, SectionKind.REMAINING, SectionKind.STATEMENTS, SectionKind.CONTACT);

    private final ProjectDescriptions descriptions;
    private final PhasePlan plan;
    private final JdbcClient jdbc;
    private final Clock clock;

    Blueprints(ProjectDescriptions descriptions, PhasePlan plan, JdbcClient jdbc, Clock clock) {
        this.descriptions = descriptions;
        this.plan = plan;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of it. A role of somebody without an e-mail address, by which people are known again, has nobody in it. */
    Blueprint of(UUID projectId) {
        List<Section> sections = descriptions.sections(projectId).written().stream()
                .filter(section -> !ITS_OWN.contains(section.kind()))
                .toList();
        List<ActivityDetails> activities = plan.activities(projectId);
        return new Blueprint(
                sections.stream().flatMap(Blueprints::text).toList(),
                sections.stream()
                        .flatMap(section -> section.items().stream())
                        .map(item -> new Blueprint.Listed(item.section(), item.form()))
                        .toList(),
                plan.phases(projectId).stream()
                        .map(phase -> new Blueprint.Planned(phase.form(), in(phase.id(), activities)))
                        .toList(),
                in(null, activities),
                Blueprint.Held.vacantLast(roles(projectId)),
                seats(projectId),
                descriptions.partners(projectId).stream()
                        .map(partner -> new Blueprint.Partner(partner.name(), partner.role()))
                        .toList());
    }

    /** The same without the project's people, also where they are only named in words: as responsible, as harvester. */
    Blueprint withoutPersons(UUID projectId) {
        Blueprint whole = of(projectId);
        return whole.without(people(projectId, whole.wordsOfPeople()));
    }

    // Of a name somebody has typed, spelling and company do not count: "Ane Dam og projektlederne" names Ane Dam
    private Set<String> people(UUID projectId, Set<String> words) {
        return Set.copyOf(jdbc.sql("""
                        select w.words from unnest(:words) w (words)
                        where exists (
                            select from person_now p
                            where p.id in (select person_id from part_in_project where project_id = :project)
                                and ' ' || regexp_replace(fold_danish(w.words), '[^[:alnum:]-]+', ' ', 'g') || ' '
                                    like '% ' || regexp_replace(fold_danish(p.name), '[^[:alnum:]-]+', ' ', 'g') || ' %')
                        """)
                .param("words", words.toArray(String[]::new))
                .param("project", projectId)
                .query(String.class)
                .list());
    }

    private static Stream<Blueprint.Written> text(Section section) {
        String text = section.text();
        return text == null ? Stream.of() : Stream.of(new Blueprint.Written(section.kind(), text));
    }

    private static List<ActivityForm> in(@Nullable UUID phase, List<ActivityDetails> activities) {
        return activities.stream()
                .filter(activity -> Objects.equals(activity.phaseId(), phase))
                .map(ActivityDetails::form)
                .toList();
    }

    private List<Blueprint.Held> roles(UUID projectId) {
        return jdbc.sql("""
                        select r.kind, p.name, p.email, r.words, o.name as organisation,
                            r.vacant or (p.id is not null and p.email is null and r.words is null) as vacant
                        from project_role r
                        left join person_now p on p.id = r.person_id
                        left join lateral employment_on(p.id, :today) job on true
                        left join organisation o on o.id = coalesce(r.organisation_id, job.organisation_id)
                        where r.project_id = :project and counts_on(:today, r.valid_from, r.valid_to, r.ended_at)
                        order by r.id
                        """)
                .param("project", projectId)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> held(row))
                .list();
    }

    private static Blueprint.Held held(ResultSet row) throws SQLException {
        return new Blueprint.Held(
                RoleKind.valueOf(row.getString("kind")),
                row.getString("email") == null
                        ? null
                        : new Blueprint.Known(row.getString("name"), row.getString("email")),
                row.getString("words"),
                row.getString("organisation"),
                row.getBoolean("vacant"));
    }

    private List<Blueprint.Place> seats(UUID projectId) {
        return jdbc.sql("""
                        select s.title, o.name as organisation, s.chair
                        from seat s left join organisation o on o.id = s.organisation_id
                        where s.project_id = :project order by s.position, s.id
                        """)
                .param("project", projectId)
                .query((row, index) -> new Blueprint.Place(
                        row.getString("title"), row.getString("organisation"), row.getBoolean("chair")))
                .list();
    }
}
