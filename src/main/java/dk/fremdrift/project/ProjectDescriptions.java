package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is written about one project. */
@Component
class ProjectDescriptions {

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
                        Periods.of(row),
                        ProjectStatus.valueOf(row.getString("status")),
                        row.getLong("version")))
                .optional()
                .orElseThrow(() -> new NotFoundException("Project", id));
    }

    /** All sections, also those that are not begun. */
    Sections sections(UUID id) {
        Map<SectionKind, Section> begun = new EnumMap<>(SectionKind.class);
        jdbc.sql("select * from description_section where project_id = :id")
                .param("id", id)
                .query((row, index) -> section(row))
                .list()
                .forEach(section -> begun.put(section.kind(), section));
        return Sections.of(begun);
    }

    /** One section, begun or not. */
    Section section(UUID id, SectionKind kind) {
        return jdbc.sql("select * from description_section where project_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind.name())
                .query((row, index) -> section(row))
                .optional()
                .orElseGet(() -> Section.notBegun(kind));
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(
                SectionKind.valueOf(row.getString("kind")),
                SectionState.valueOf(row.getString("state")),
                row.getString("text"),
                row.getLong("version"));
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

    /** How the status has moved, the latest first. */
    List<ProjectDescription.StatusChange> statusChanges(UUID id) {
        return jdbc.sql("""
                        select c.from_status, c.to_status, c.reason, p.name, c.changed_at
                        from project_status_change c join person p on p.id = c.changed_by
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
