package dk.fremdrift.contribution;

import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.SheetExport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads contributions in full. */
@Component
class ContributionPages {

    private static final String CONTRIBUTION = """
            select b.*, c.title as call_title, l.invited,
                coalesce(i.section, case when a.id is not null then 'PLAN' end) as taken_as, coalesce(i.id, a.id) as taken_id
            from contribution b
            join contribution_call c on c.id = b.call_id
            join contribution_link l on l.id = b.link_id
            left join description_item i on i.origin_id = b.id
            left join activity a on a.origin_id = b.id
            """;

    private final JdbcClient jdbc;

    ContributionPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that has come in by the call, in the order of its page; to be closed. */
    Stream<ContributionDetails> allReceived(UUID callId, @Nullable Sorting sorting) {
        return jdbc
                .sql(CONTRIBUTION + """
                         where b.call_id = :call and (cast(:sorting as text) is null or b.sorting = :sorting)
                        order by %s, b.handed_in_at, b.id
                        """.formatted(CallPages.BY_SORTING))
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .param("call", callId)
                .param("sorting", sorting == null ? null : sorting.name())
                .query((row, index) -> contribution(row))
                .stream();
    }

    /** @throws NotFoundException if the project has no such contribution */
    ContributionDetails contribution(UUID projectId, UUID contributionId) {
        return jdbc.sql(CONTRIBUTION + " where b.id = :contribution and c.project_id = :project")
                .param("contribution", contributionId)
                .param("project", projectId)
                .query((row, index) -> contribution(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("Contribution", contributionId));
    }

    /** What has been handed in by the link, the first one first. */
    List<ContributionDetails> handedIn(UUID linkId) {
        return jdbc.sql(CONTRIBUTION + " where b.link_id = :link order by b.handed_in_at, b.id")
                .param("link", linkId)
                .query((row, index) -> contribution(row))
                .list();
    }

    /** @throws NotFoundException if nothing of that id has come by the link */
    ContributionDetails handedIn(UUID linkId, UUID contributionId) {
        return handedIn(linkId).stream()
                .filter(contribution -> contribution.id().equals(contributionId))
                .findAny()
                .orElseThrow(() -> new NotFoundException("Contribution", contributionId));
    }

    private static ContributionDetails contribution(ResultSet row) throws SQLException {
        return new ContributionDetails(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("sending", UUID.class),
                row.getString("call_title"),
                row.getString("invited"),
                row.getString("kind"),
                row.getString("contributor"),
                row.getString("name"),
                row.getString("headline"),
                row.getString("text"),
                row.getString("amount"),
                Moments.in(row, "handed_in_at"),
                Moments.ifAnyIn(row, "corrected_at"),
                Sorting.valueOf(row.getString("sorting")),
                row.getString("answer"),
                Moments.ifAnyIn(row, "answered_at"),
                row.getString("taken_as"),
                row.getObject("taken_id", UUID.class),
                row.getLong("version"));
    }
}
