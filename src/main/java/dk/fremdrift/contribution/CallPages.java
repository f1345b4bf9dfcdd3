package dk.fremdrift.contribution;

import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads calls and their links, for those who have made them and for those who come by them. */
@Component
class CallPages {

    /** How long after the last day the answers can be read by the links. */
    private static final int MONTHS_FOR_ANSWERS = 6;

    private static final String KINDS =
            "(select array_agg(k.name order by k.position) from contribution_kind k where k.call_id = c.id) as kinds";

    /** What is not sorted yet first. */
    static final String BY_SORTING = "array_position(array['UNSORTED', 'WANTED', 'LATER', 'DECLINED'], sorting)";

    private static final String LINK = """
            select l.*, (
                select count(*) from contribution b join contribution_link by on by.id = b.link_id
                where by.id = l.id or by.parent_id = l.id) as handed_in,
                exists (select from contribution_link o where o.call_id = l.call_id and o.kind = l.kind and o.id <> l.id
                    and lower(o.invited) is not distinct from lower(l.invited) and o.withdrawn_at is null) as replaced
            from contribution_link l
            where l.call_id = :call and l.kind <> 'HANDED_IN'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CallPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The calls of the project, those that are open longest first. */
    List<CallRow> calls(UUID projectId) {
        return jdbc.sql("""
                        select c.id, c.title, c.open_until,
                            (select count(*) from contribution_link l
                                where l.call_id = c.id and l.kind <> 'HANDED_IN' and l.withdrawn_at is null) as links,
                            (select count(*) from contribution b where b.call_id = c.id) as contributions,
                            (select count(*) from contribution b where b.call_id = c.id and b.sorting = 'UNSORTED') as unsorted
                        from contribution_call c where c.project_id = :project order by c.open_until desc, c.id desc
                        """)
                .param("project", projectId)
                .query((row, index) -> new CallRow(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        day(row),
                        isOpen(row),
                        row.getInt("links"),
                        row.getInt("contributions"),
                        row.getInt("unsorted")))
                .list();
    }

    /** @throws NotFoundException if the project has no such call */
    CallPage page(UUID projectId, UUID callId) {
        return new CallPage(call(projectId, callId), links(callId), sorted(callId));
    }

    /** @throws NotFoundException if the project has no such call */
    CallPage.Call call(UUID projectId, UUID callId) {
        return jdbc.sql("select c.*, " + KINDS
                        + " from contribution_call c where c.id = :call and c.project_id = :project")
                .param("call", callId)
                .param("project", projectId)
                .query((row, index) -> new CallPage.Call(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("text"),
                        day(row),
                        row.getBoolean("several"),
                        isOpen(row),
                        day(row).plusMonths(MONTHS_FOR_ANSWERS),
                        kinds(row),
                        row.getLong("version")))
                .optional()
                .orElseThrow(() -> new NotFoundException("Call", callId));
    }

    private List<CallPage.Link> links(UUID callId) {
        return jdbc.sql(LINK + " order by l.withdrawn_at is not null, l.kind desc, l.invited, l.id")
                .param("call", callId)
                .query((row, index) -> link(row))
                .list();
    }

    /** @throws NotFoundException if the call has no such link */
    CallPage.Link link(CallPage.Call call, UUID linkId) {
        return jdbc.sql(LINK + " and l.id = :link")
                .param("call", call.id())
                .param("link", linkId)
                .query((row, index) -> link(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("Link", linkId));
    }

    private List<CallPage.Sorted> sorted(UUID callId) {
        return jdbc.sql("""
                        select sorting, count(*) as contributions from contribution where call_id = :call
                        group by sorting order by %s
                        """.formatted(BY_SORTING))
                .param("call", callId)
                .query((row, index) ->
                        new CallPage.Sorted(Sorting.valueOf(row.getString("sorting")), row.getInt("contributions")))
                .list();
    }

    /**
     * What has come in by the call, what is not sorted yet first.
     *
     * @param sorting only what is sorted like that, or {@code null} for everything
     */
    Page<CallPage.Received> received(CallPage call, @Nullable Sorting sorting, Pageable wanted) {
        int total = call.sorted().stream()
                .filter(sorted -> sorting == null || sorted.sorting() == sorting)
                .mapToInt(CallPage.Sorted::contributions)
                .sum();
        Pageable page = Listing.within(wanted, total);
        List<CallPage.Received> rows = jdbc.sql("""
                        select b.id, b.headline, b.kind, b.contributor, b.handed_in_at, b.sorting, b.answer is not null as answered,
                            exists (select from description_item i where i.origin_id = b.id)
                                or exists (select from activity a where a.origin_id = b.id) as taken_over
                        from contribution b
                        where b.call_id = :call and (cast(:sorting as text) is null or b.sorting = :sorting)
                        order by %s, b.handed_in_at, b.id limit :size offset :offset
                        """.formatted(BY_SORTING))
                .param("call", call.call().id())
                .param("sorting", sorting == null ? null : sorting.name())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, index) -> new CallPage.Received(
                        row.getObject("id", UUID.class),
                        row.getString("headline"),
                        row.getString("kind"),
                        row.getString("contributor"),
                        Moments.in(row, "handed_in_at"),
                        Sorting.valueOf(row.getString("sorting")),
                        row.getBoolean("answered"),
                        row.getBoolean("taken_over")))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** The organisations that take part in the project, to be invited. */
    List<String> partners(UUID projectId) {
        return jdbc.sql("""
                        select o.name from project_partner p join organisation o on o.id = p.organisation_id
                        where p.project_id = :project order by o.name
                        """)
                .param("project", projectId)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /**
     * Where the token's link leads.
     *
     * @throws NotFoundException if it leads nowhere, or no more
     */
    Door door(String token) {
        return jdbc.sql("""
                        select c.*, l.id as link_id, l.kind, l.invited, p.title as project_title, o.name as owner, %s,
                            parent.withdrawn_at is not null as stopped,
                            l.kind <> 'INVITED' and (
                                select count(*) from contribution b join contribution_link back on back.id = b.link_id
                                where b.call_id = c.id and back.kind = 'HANDED_IN') >= :most as full
                        from contribution_link l
                        join contribution_call c on c.id = l.call_id
                        join project p on p.id = c.project_id
                        left join organisation o on o.id = p.owner_organisation_id
                        left join contribution_link parent on parent.id = l.parent_id
                        where l.token_hash = :hash and l.withdrawn_at is null
                          and c.open_until + make_interval(months => :months) >= :today
                        """.formatted(KINDS))
                .param("hash", Sha256.of(token))
                .param("months", MONTHS_FOR_ANSWERS)
                .param("today", LocalDate.now(clock))
                .param("most", HandingInService.MOST_BY_OPEN_LINK)
                .query((row, index) -> new Door(
                        row.getObject("id", UUID.class),
                        row.getObject("link_id", UUID.class),
                        LinkKind.valueOf(row.getString("kind")),
                        row.getString("invited"),
                        row.getString("title"),
                        row.getString("text"),
                        day(row),
                        row.getBoolean("several"),
                        isOpen(row) && !row.getBoolean("stopped"),
                        row.getBoolean("stopped"),
                        row.getBoolean("full"),
                        kinds(row),
                        row.getString("project_title"),
                        row.getString("owner")))
                .optional()
                .orElseThrow(() -> new NotFoundException("Link", "by token"));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("open_until", LocalDate.class);
    }

    private boolean isOpen(ResultSet row) throws SQLException {
        return !LocalDate.now(clock).isAfter(day(row));
    }

    private static List<String> kinds(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("kinds").getArray());
    }

    private static CallPage.Link link(ResultSet row) throws SQLException {
        return new CallPage.Link(
                row.getObject("id", UUID.class),
                LinkKind.valueOf(row.getString("kind")),
                row.getString("invited"),
                Moments.in(row, "issued_at"),
                Moments.ifAnyIn(row, "withdrawn_at"),
                row.getInt("handed_in"),
                row.getBoolean("replaced"));
    }
}
