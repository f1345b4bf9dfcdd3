package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes what leads to what in a project. */
@Component
class Chains {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Chains(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The parts in the order in which the description and the plan have them, and what links them. */
    Chain of(UUID projectId) {
        return new Chain(
                jdbc.sql("""
                                select id, step, title from (
                                    select id, 'ACTIVITY' as step, title, period_sort, position from activity where project_id = :project
                                    union all
                                    select id, case section when 'DELIVERABLES' then 'DELIVERABLE' when 'BENEFITS' then 'BENEFIT' else 'CRITERION' end,
                                        title, null, position
                                    from description_item
                                    where project_id = :project and section in ('DELIVERABLES', 'SUCCESS_CRITERIA', 'BENEFITS')) part
                                order by period_sort nulls last, position, id
                                """)
                        .param("project", projectId)
                        .query((row, index) -> new Chain.Part(
                                row.getObject("id", UUID.class),
                                ChainStep.valueOf(row.getString("step")),
                                row.getString("title")))
                        .list(),
                jdbc.sql("""
                                select coalesce(from_activity_id, from_item_id) as source, to_item_id
                                from description_link where project_id = :project
                                """)
                        .param("project", projectId)
                        .query((row, index) -> new Chain.Link(
                                row.getObject("source", UUID.class), row.getObject("to_item_id", UUID.class)))
                        .list());
    }

    /**
     * Links and unlinks what somebody has ticked and unticked; what is linked or unlinked already stays so.
     *
     * @throws NotFoundException if the project has no such item, or no such source before it
     */
    @Transactional
    void change(UUID projectId, UUID itemId, ChainForm form) {
        Leading before = leadingTo(projectId, itemId);
        form.added().forEach(source -> link(projectId, source, itemId));
        form.removed().forEach(source -> unlink(projectId, source, itemId));
        Leading after = leadingTo(projectId, itemId);
        if (!before.equals(after)) {
            audit.changed("project.chainChanged", "descriptionItem", itemId, projectId, Map.of(), before, after);
        }
    }

    /** What leads to an item, by the titles, as the history keeps it. */
    private record Leading(List<String> sources) {}

    private Leading leadingTo(UUID projectId, UUID itemId) {
        return new Leading(
                of(projectId).leadingTo(itemId).stream().map(Chain.Part::title).toList());
    }

    private void link(UUID projectId, UUID source, UUID itemId) {
        int known = jdbc.sql("""
                        with source as (
                            select id as activity, null::uuid as item, null as section, project_id from activity where id = :source
                            union all select null, id, section, project_id from description_item where id = :source)
                        insert into description_link (project_id, from_activity_id, from_item_id, from_section, to_item_id, to_section)
                        select i.project_id, s.activity, s.item, s.section, i.id, i.section
                        from description_item i join source s on s.project_id = i.project_id
                        where i.id = :item and i.project_id = :project
                        on conflict (to_item_id, from_item_id, from_activity_id) do update set to_section = excluded.to_section
                        """)
                .param("source", source)
                .param("item", itemId)
                .param("project", projectId)
                .update();
        if (known == 0) {
            throw new NotFoundException("Source", source);
        }
    }

    private void unlink(UUID projectId, UUID source, UUID itemId) {
        jdbc.sql("""
                        delete from description_link
                        where project_id = :project and to_item_id = :item and :source in (from_activity_id, from_item_id)
                        """)
                .param("project", projectId)
                .param("item", itemId)
                .param("source", source)
                .update();
    }
}
