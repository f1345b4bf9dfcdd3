package dk.fremdrift.steering;

import dk.fremdrift.decision.Ballot;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.DecisionRule;
import dk.fremdrift.decision.Electorate;
import dk.fremdrift.decision.Electorate.FilledSeat;
import dk.fremdrift.shared.Listing;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What awaits the steering group of a project, and what it has decided, in four statements. */
@Repository
class Register {

    private static final String OPEN = """
            select s.id, s.title, s.version_label, submitter.name as submitter, s.submitted_at, s.deadlocked, me.id as me,
                array(select person_id from recusal where submission_id = s.id) as recused,
                array(select person_id || ' ' || choice from vote where submission_id = s.id order by position) as votes
            from submission s
            left join person submitter on submitter.id = s.submitted_by
            left join person me on me.account_id = :account
            where s.body_id = :project and s.status = 'OPEN'
            order by s.submitted_at, s.id
            """;

    private static final String CLOSED = """
            from submission s
            left join decision d on d.submission_id = s.id
            where s.body_id = :project and s.status <> 'OPEN'
                and (cast(:outcome as text) is null or coalesce(d.outcome, 'WITHDRAWN') = :outcome)
                and (cast(:kind as text) is null or s.subject_kind = :kind)
            """;

    private final JdbcClient jdbc;
    private final Electorate electorate;
    private final Clock clock;

    Register(JdbcClient jdbc, Electorate electorate, Clock clock) {
        this.jdbc = jdbc;
        this.electorate = electorate;
        this.clock = clock;
    }

    /** A submission that awaits its decision, and what the reader has to do with it. */
    record OpenRow(
            UUID id,
            String title,
            String versionLabel,
            @Nullable String submitter,
            Instant submittedAt,
            boolean deadlocked,
            int voted,
            int electorate,
            Part part) {}

    /**
     * A submission that has come to its end.
     *
     * @param outcome how it was decided, or {@code WITHDRAWN}
     */
    record ClosedRow(
            UUID id,
            String title,
            String versionLabel,
            String kind,
            Instant closedAt,
            String outcome,
            @Nullable DecisionRule rule) {}

    /** The open submissions, oldest first, as the person behind the account sees them. */
    List<OpenRow> open(UUID projectId, UUID accountId) {
        List<FilledSeat> seats = electorate.filledSeats(projectId, LocalDate.now(clock));
        return jdbc.sql(OPEN)
                .param("project", projectId)
                .param("account", accountId)
                .query((row, index) -> open(row, seats))
                .list();
    }

    private static OpenRow open(ResultSet row, List<FilledSeat> seats) throws SQLException {
        Map<UUID, Choice> votes = votes(row.getArray("votes"));
        List<UUID> recused = Arrays.asList((UUID[]) row.getArray("recused").getArray());
        Ballot ballot = Ballot.of(seats, recused, votes, Set.of());
        return new OpenRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("version_label"),
                row.getString("submitter"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("deadlocked"),
                ballot.voted(),
                ballot.electorate(),
                Part.of(row.getObject("me", UUID.class), ballot, recused, votes));
    }

    private static Map<UUID, Choice> votes(Array array) throws SQLException {
        Map<UUID, Choice> votes = new HashMap<>();
        for (String vote : (String[]) array.getArray()) {
            int blank = vote.indexOf(' ');
            votes.put(UUID.fromString(vote.substring(0, blank)), Choice.valueOf(vote.substring(blank + 1)));
        }
        return votes;
    }

    /** A page of the closed submissions that the filter finds, newest first. */
    Page<ClosedRow> closed(UUID projectId, RegisterFilter filter, Pageable wanted) {
        int total = narrow("select count(*) " + CLOSED, projectId, filter)
                .query(Integer.class)
                .single();
        Pageable page = Listing.within(wanted, total);
        List<ClosedRow> rows = narrow(
                        """
                        select s.id, s.title, s.version_label, s.subject_kind as kind, s.closed_at,
                            coalesce(d.outcome, 'WITHDRAWN') as outcome, d.rule
                        """ + CLOSED + " order by s.closed_at desc, s.id desc limit :size offset :offset",
                        projectId,
                        filter)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(new SimplePropertyRowMapper<>(ClosedRow.class))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    private JdbcClient.StatementSpec narrow(String sql, UUID projectId, RegisterFilter filter) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("outcome", filter.outcome())
                .param("kind", filter.kind());
    }
}
