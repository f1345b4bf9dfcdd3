package dk.fremdrift.project;

import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads what has been changed in a project, newest first, in three statements however long the history is. */
@Repository
@Transactional(readOnly = true)
class History {

    // Found by whom the page names: what the steering group has decided is not done by whoever cast the last vote
    private static final String MATCHES = """
            from audit_event e
            where e.project_id = :project and e.action ~ :actions and e.seq < :before
              and (cast(:from as timestamptz) is null or e.at >= :from)
              and (cast(:until as timestamptz) is null or e.at < :until)
              and (cast(:person as text) is null or case
                    when e.detail ->> 'byChange' is not null or e.action = any (:steeringGroups)
                        then findable(:steeringGroup) like all ((select like_words(:person))::text[])
                    else e.actor_account_id in (
                        select a.id from account a where findable(a.display_name) like all ((select like_words(:person))::text[])) end)
              and (cast(:about as text) is null or exists (
                    select from (
                        select case when pg_input_is_valid(e.detail ->> 'person', 'uuid') then (e.detail ->> 'person')::uuid end as id
                        union all
                        select case when e.subject_kind = 'person' and pg_input_is_valid(e.subject_id, 'uuid') then e.subject_id::uuid end
                        union all
                        select case c.kind when 'id' then value::uuid end
                        from audit_change c cross join lateral unnest(array[c.old_value, c.new_value]) value
                        where c.event_id = e.id
                    ) named
                    join person_now p on p.id = named.id
                    where findable(p.name) like all ((select like_words(:about))::text[])))
            """;

    // Older events say themselves what they are about
    private static final String EVENTS = """
            with shown as materialized (
                select e.* %s order by e.seq desc limit :size offset :offset)
            select e.id, e.seq, e.at, actor.display_name as actor, e.action, e.subject_kind, e.detail::text as detail,
                coalesce(name_of_subject(e.subject_kind, e.subject_id, :phase), organisation.name,
                    e.detail ->> 'phase', e.detail ->> 'title', e.detail ->> 'seat', e.detail ->> 'line') as subject,
                person.name as person
            from shown e
            left join account actor on actor.id = e.actor_account_id
            left join person_now person on person.id = case
                when pg_input_is_valid(e.detail ->> 'person', 'uuid') then (e.detail ->> 'person')::uuid end
            left join organisation on organisation.id = case
                when pg_input_is_valid(e.detail ->> 'organisation', 'uuid') then (e.detail ->> 'organisation')::uuid end
            order by e.seq desc
            """.formatted(MATCHES);

    // A value that is an id is read by the name that the thing has now or had last; nothing if it was never kept
    private static final String VALUES = """
            select c.event_id, c.field, c.kind, eraser.display_name as eraser, c.reason,
                case when id.was is null then c.old_value else coalesce(
                    was_person.name, was_organisation.name, name_of_subject('phase', c.old_value, :phase), '') end as before,
                case when id.now is null then c.new_value else coalesce(
                    is_person.name, is_organisation.name, name_of_subject('phase', c.new_value, :phase), '') end as after
            from audit_change c
            cross join lateral (select
                case c.kind when 'id' then c.old_value::uuid end as was, case c.kind when 'id' then c.new_value::uuid end as now) id
            left join account eraser on eraser.id = c.erased_by
            left join person_now was_person on was_person.id = id.was
            left join person_now is_person on is_person.id = id.now
            left join organisation was_organisation on was_organisation.id = id.was
            left join organisation is_organisation on is_organisation.id = id.now
            where c.event_id = any(:events)
            order by c.event_id, c.position
            """;

    /** A change of the description may be some 100 kB long. */
    private static final int AT_A_TIME = 100;

    private final JdbcClient jdbc;
    private final ProjectAccess access;
    private final HistoryWords words;
    private final JsonMapper json;
    private final Clock clock;

    History(JdbcClient jdbc, ProjectAccess access, HistoryWords words, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** The topics that the present reader may read of in the project. */
    List<HistoryTopic> readable(UUID projectId) {
        return HistoryTopic.readableWith(Role.rightsOf(access.roles(projectId)));
    }

    /**
     * A page of what has been changed.
     *
     * @param readable the topics that the reader may read of
     */
    Page<HistoryEvent> list(UUID projectId, Collection<HistoryTopic> readable, HistoryFilter filter, Pageable wanted) {
        List<HistoryTopic> topics = asked(readable, filter);
        long total = narrow(jdbc.sql("select count(*) " + MATCHES), projectId, topics, filter, Long.MAX_VALUE)
                .query(Long.class)
                .single();
        Pageable page = Listing.within(wanted, total);
        List<HistoryEvent> events =
                read(projectId, topics, filter, Long.MAX_VALUE, page.getPageSize(), page.getOffset());
        return new PageImpl<>(events, page, total);
    }

    /** All of it; only some changes with their words are held at a time. */
    Stream<HistoryEvent> all(UUID projectId, Collection<HistoryTopic> readable, HistoryFilter filter) {
        List<HistoryTopic> topics = asked(readable, filter);
        return Stream.iterate(
                        read(projectId, topics, filter, Long.MAX_VALUE, AT_A_TIME, 0),
                        events -> !events.isEmpty(),
                        events ->
                                read(projectId, topics, filter, events.getLast().seq(), AT_A_TIME, 0))
                .flatMap(List::stream);
    }

    private static List<HistoryTopic> asked(Collection<HistoryTopic> readable, HistoryFilter filter) {
        return readable.stream()
                .filter(topic -> filter.topic() == null || filter.topic() == topic)
                .toList();
    }

    private List<HistoryEvent> read(
            UUID projectId, List<HistoryTopic> topics, HistoryFilter filter, long before, int size, long offset) {
        String phase = PhaseInfo.beforeNumber(LocaleContextHolder.getLocale());
        Map<UUID, List<HistoryValue>> values = new HashMap<>();
        List<HistoryEvent> events = narrow(jdbc.sql(EVENTS), projectId, topics, filter, before)
                .param("size", size)
                .param("offset", offset)
                .param("phase", phase)
                .query((row, index) -> event(row, values))
                .list();
        var shown = jdbc.sql(VALUES)
                .param("events", values.keySet().toArray(new UUID[0]))
                .param("phase", phase);
        shown.query(row -> {
            values.computeIfAbsent(row.getObject("event_id", UUID.class), id -> new ArrayList<>())
                    .add(value(row));
        });
        events.stream()
                .filter(event -> !reachesOrigin(projectId, event))
                .forEach(event -> event.values().replaceAll(HistoryValue::outOfReach));
        return events;
    }

    // What a project was begun from may be a project of others, or a template; HR has all of them
    private boolean reachesOrigin(UUID projectId, HistoryEvent event) {
        if (!event.action().equals("project.begunFrom")
                || access.roles(projectId).contains(Role.HR)) {
            return true;
        }
        String origin = event.detail().get("origin");
        return origin != null && access.mayRead(UUID.fromString(origin));
    }

    private HistoryEvent event(ResultSet row, Map<UUID, List<HistoryValue>> values) throws SQLException {
        Map<String, String> detail = new TreeMap<>();
        json.readTree(row.getString("detail"))
                .properties()
                .forEach(entry -> detail.put(entry.getKey(), entry.getValue().asString()));
        return new HistoryEvent(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                Moments.in(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("person"),
                detail,
                values.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>()));
    }

    private static HistoryValue value(ResultSet row) throws SQLException {
        return new HistoryValue(
                row.getString("field"),
                row.getString("kind"),
                row.getString("before"),
                row.getString("after"),
                row.getString("eraser"),
                row.getString("reason"));
    }

    private JdbcClient.StatementSpec narrow(
            JdbcClient.StatementSpec statement,
            UUID projectId,
            List<HistoryTopic> topics,
            HistoryFilter filter,
            long before) {
        return statement
                .param("project", projectId)
                .param("before", before)
                .param("actions", HistoryTopic.pattern(topics))
                .param("person", filter.person())
                .param("steeringGroups", HistoryWords.STEERING_GROUPS.toArray(new String[0]))
                .param("steeringGroup", words.steeringGroup(LocaleContextHolder.getLocale()))
                .param("about", filter.about())
                .param("from", midnight(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "until",
                        midnight(filter.to() == null ? null : filter.to().plusDays(1)),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private @Nullable OffsetDateTime midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
