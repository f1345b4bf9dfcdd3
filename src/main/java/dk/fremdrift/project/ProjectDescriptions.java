package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is written about one project. */
@Component
class ProjectDescriptions {

    private static final String ITEM = """
            i.id as item_id, i.title as item_title, i.description, i.certainty, i.group_rank, i.quantity_words, i.quantity_bound,
            i.quantity_number, i.criterion_kind, i.measure, i.target_direction,
            replace(cast(i.target_value as text), '.', ',') as target_value, i.target_unit, i.achievement, i.method_kind,
            i.harvester, i.achieved, i.source, i.period_words, i.period_from, i.period_to, i.version,
            i.period_to_check, i.origin_id, i.origin,
            said.person_id as speaker, said.name as speaker_name, said.roles as speaker_roles""";
    private static final String SPEAKERS = """
            left join lateral (
                select p.person_id, p.name, array(
                    select distinct part.role from part_in_project part join person_now had on had.id = part.person_id
                    where part.project_id = i.project_id and had.person_id = p.person_id
                    order by 1) as roles
                from person_now p where p.id = i.speaker_id) said on true
            """;
    private static final RowMapper<ItemForm> ITEM_FORMS = new DataClassRowMapper<>(ItemForm.class);

    private final JdbcClient jdbc;

    ProjectDescriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException if there is no such project */
    ProjectDescription find(UUID id) {
        return jdbc.sql("""
                        select p.*, o.name as owner_organisation
                        from project p left join organisation o on o.id = p.owner_organisation_id
                        where p.id = :id
                        """)
                .param("id", id)
                .query((row, index) -> new ProjectDescription(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("owner_organisation"),
                        row.getString("programme"),
                        row.getString("agreed_between"),
                        row.getString("journal_number"),
                        Periods.of(row),
                        ProjectStatus.valueOf(row.getString("status")),
                        row.getLong("version")))
                .optional()
                .orElseThrow(() -> new NotFoundException("Project", id));
    }

    /**
     * Which project it is a part of, as the form that changes it has it.
     *
     * @throws NotFoundException if there is no such project
     */
    ParentForm parent(UUID id) {
        return jdbc.sql(
                        "select above.number, p.version from project p left join project above on above.id = p.parent_id where p.id = :id")
                .param("id", id)
                .query((row, index) -> new ParentForm(row.getString("number"), row.getLong("version")))
                .optional()
                .orElseThrow(() -> new NotFoundException("Project", id));
    }

    /** All sections with what they list, also those that are not begun. */
    Sections sections(UUID id) {
        Map<SectionKind, Section> begun = new EnumMap<>(SectionKind.class);
        jdbc.sql("""
                        select s.state, s.text, s.version as section_version, coalesce(s.kind, i.section) as kind, %s
                        from (select * from description_section where project_id = :id) s
                        full join (select * from description_item where project_id = :id) i on i.section = s.kind
                        %s
                        order by i.position, i.id
                        """.formatted(ITEM, SPEAKERS))
                .param("id", id)
                .query((row, index) -> section(row))
                .list()
                .forEach(section -> begun.merge(section.kind(), section, Section::and));
        return Sections.of(begun);
    }

    /** @throws NotFoundException if the section has no such item */
    Item item(UUID id, SectionKind section, UUID itemId) {
        return itemIfAny(id, section, itemId).orElseThrow(() -> new NotFoundException("Item", itemId));
    }

    /** The item, if the section has it still. */
    Optional<Item> itemIfAny(UUID id, SectionKind section, UUID itemId) {
        return jdbc.sql("""
                        select i.section as kind, %s from description_item i %s
                        where i.id = :item and i.project_id = :id and i.section = :section
                        """.formatted(ITEM, SPEAKERS))
                .param("id", id)
                .param("section", section.name())
                .param("item", itemId)
                .query((row, index) -> item(row))
                .optional();
    }

    /** The kinds of methods that have been named in any project, the usual ones first. */
    List<String> methodKinds() {
        return jdbc.sql("""
                        select method_kind from description_item where method_kind is not null
                        group by method_kind order by count(*) desc, method_kind limit 50
                        """).query((row, index) -> row.getString(1)).list();
    }

    // A row has a section, an item or both
    private static Section section(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Section(
                SectionKind.valueOf(row.getString("kind")),
                state == null ? SectionState.NOT_BEGUN : SectionState.valueOf(state),
                row.getString("text"),
                row.getObject("item_id") == null ? List.of() : List.of(item(row)),
                row.getObject("section_version", Long.class));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("item_id", UUID.class),
                SectionKind.valueOf(row.getString("kind")),
                ITEM_FORMS.mapRow(row, row.getRow()),
                row.getBoolean("period_to_check"),
                Origin.of(row),
                speaker(row));
    }

    private static Item.@Nullable Speaker speaker(ResultSet row) throws SQLException {
        return row.getObject("speaker") == null
                ? null
                : new Item.Speaker(
                        row.getObject("speaker", UUID.class), row.getString("speaker_name"), List.of((String[])
                                row.getArray("speaker_roles").getArray()));
    }

    /** Everybody who has or had a role or a seat in the project, by name. */
    List<Item.Speaker> speakers(UUID id) {
        return jdbc.sql("""
                        select p.person_id as speaker, p.name as speaker_name, array_agg(distinct part.role) as speaker_roles
                        from part_in_project part join person_now p on p.id = part.person_id
                        where part.project_id = :id
                        group by p.person_id, p.name order by p.name, p.person_id
                        """)
                .param("id", id)
                .<Item.Speaker>query((row, index) -> Objects.requireNonNull(speaker(row)))
                .list();
    }

    /** The organisations that take part, by name. */
    List<ProjectDescription.Partner> partners(UUID id) {
        return jdbc.sql("""
                        select o.id, o.name, pp.role
                        from project_partner pp join organisation o on o.id = pp.organisation_id
                        where pp.project_id = :id order by o.name
                        """)
                .param("id", id)
                .query((row, index) -> new ProjectDescription.Partner(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("role")))
                .list();
    }

    /**
     * What an organisation does in the project, as the form that changes it has it.
     *
     * @throws NotFoundException if it takes no part
     */
    PartnerForm partner(UUID id, UUID organisation) {
        return jdbc.sql("""
                        select o.name, pp.role, pp.version
                        from project_partner pp join organisation o on o.id = pp.organisation_id
                        where pp.project_id = :id and pp.organisation_id = :organisation
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .query((row, index) ->
                        new PartnerForm(row.getString("name"), row.getString("role"), row.getLong("version")))
                .optional()
                .orElseThrow(() -> new NotFoundException("Partner", organisation));
    }

    /** How the status has moved, the latest first. */
    List<ProjectDescription.StatusChange> statusChanges(UUID id) {
        return jdbc.sql("""
                        select c.from_status, c.to_status, c.reason, p.name, c.changed_at
                        from project_status_change c join person_now p on p.id = c.changed_by
                        where c.project_id = :id order by c.changed_at desc, c.id desc
                        """)
                .param("id", id)
                .query((row, index) -> new ProjectDescription.StatusChange(
                        ProjectStatus.valueOf(row.getString("from_status")),
                        ProjectStatus.valueOf(row.getString("to_status")),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("changed_at", Timestamp.class).toInstant()))
                .list();
    }
}
