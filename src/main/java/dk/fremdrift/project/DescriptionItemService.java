package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the sections of a description list, and in which order. */
@Service
@Transactional
class DescriptionItemService {

    private static final String SUBJECT = "descriptionItem";

    private final DescriptionItems items;
    private final ProjectDescriptions descriptions;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    DescriptionItemService(
            DescriptionItems items, ProjectDescriptions descriptions, JdbcClient jdbc, AuditTrail audit) {
        this.items = items;
        this.descriptions = descriptions;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Adds it as the last of its section. */
    void add(UUID projectId, SectionKind section, ItemForm form) {
        take(projectId, section, form, null);
    }

    /** Adds what others have brought, if there is an origin, as the last of its section. */
    void take(UUID projectId, SectionKind section, ItemForm form, @Nullable Origin origin) {
        refuseStranger(projectId, form);
        var item = new DescriptionItem(projectId, section, form, origin, items.lastPosition(projectId, section) + 1);
        record("project.itemAdded", items.saveAndFlush(item), projectId, null, item.form());
    }

    /**
     * @throws NotFoundException if the section has no such item
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     */
    void revise(UUID projectId, SectionKind section, UUID itemId, ItemForm form) {
        DescriptionItem item = items.findByIdAndProjectIdAndSection(itemId, projectId, section)
                .orElseThrow(() -> new NotFoundException("Item", itemId));
        if (!Objects.equals(item.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(DescriptionItem.class, itemId);
        }
        refuseStranger(projectId, form);
        ItemForm before = stored(projectId, section, itemId);
        item.revise(form);
        items.saveAndFlush(item);
        record("project.itemRevised", item, projectId, before, stored(projectId, section, itemId));
    }

    // As the form has it: of two registrations of one person only the one that stands
    private ItemForm stored(UUID projectId, SectionKind section, UUID itemId) {
        return descriptions.item(projectId, section, itemId).form();
    }

    // The list to choose from has nobody else on it
    private void refuseStranger(UUID projectId, ItemForm form) {
        if (form.speaker() != null
                && descriptions.speakers(projectId).stream()
                        .noneMatch(speaker -> speaker.id().equals(form.speaker()))) {
            throw new NotFoundException("Speaker", form.speaker());
        }
    }

    /**
     * Changes places with the item before or after it, if there is one.
     *
     * @throws NotFoundException if the section has no such item
     */
    void move(UUID projectId, SectionKind section, UUID itemId, boolean down) {
        List<UUID> order = new ArrayList<>(jdbc.sql("""
                        select id from description_item where project_id = :project and section = :section
                        order by position, id for update
                        """)
                .param("project", projectId)
                .param("section", section.name())
                .query((row, index) -> row.getObject(1, UUID.class))
                .list());
        int at = order.indexOf(itemId);
        if (at < 0) {
            throw new NotFoundException("Item", itemId);
        }
        int to = Math.clamp(down ? at + 1 : at - 1, 0, order.size() - 1);
        Collections.swap(order, at, to);
        jdbc.sql("""
                        update description_item i set position = o.position
                        from unnest(:order) with ordinality o (id, position) where i.id = o.id
                        """).param("order", order.toArray(new UUID[0])).update();
        items.findByIdAndProjectIdAndSection(itemId, projectId, section)
                .ifPresent(item -> record("project.itemMoved", item, projectId, new Place(at + 1), new Place(to + 1)));
    }

    /** Where an item stands among those of its section, as the history keeps it. */
    private record Place(int position) {}

    /** Removes the item; not an error if it is gone already. */
    void delete(UUID projectId, SectionKind section, UUID itemId) {
        items.findByIdAndProjectIdAndSection(itemId, projectId, section).ifPresent(item -> {
            items.delete(item);
            record("project.itemDeleted", item, projectId, item.form(), null);
            Origin origin = item.getOrigin();
            if (origin != null) {
                Map<String, String> from = Map.of("section", section.name());
                audit.record("contribution.takenOut", "contribution", origin.id(), projectId, from);
            }
        });
    }

    private <F extends Record> void record(
            String action, DescriptionItem item, UUID projectId, @Nullable F before, @Nullable F after) {
        // No title: it may name somebody, and stands erasable beside the event
        Map<String, String> which = Map.of("section", item.getSection().name());
        audit.changed(action, SUBJECT, item.getId(), projectId, which, before, after);
    }
}
