package dk.fremdrift.decision;

import dk.fremdrift.decision.Electorate.FilledSeat;
import dk.fremdrift.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What awaits a body, and how far the voting has come by the rule that decides: every page that tells it asks here. The
 * seats come with the submissions, from the function that the {@link Electorate} reads them by.
 */
@Repository
public class OpenSubmissions {

    private static final String OPEN = """
            select s.id, s.subject_kind, s.about, s.version_number, submitter.name as submitter, s.submitted_at, s.deadlocked, me.id as me,
                array(select person_id from recusal where submission_id = s.id) as recused,
                array(select person_id || ' ' || choice from vote where submission_id = s.id order by position) as votes,
                filled.*
            from submission s
            left join person_now submitter on submitter.id = s.submitted_by
            left join person me on me.account_id = :account
            cross join (
                select coalesce(array_agg(seat_id), '{}') as seats, array_agg(title) as titles, array_agg(chair) as chairs,
                    array_agg(holder_id) as holders, array_agg(deputy_id) as deputies
                from filled_seats(:body, :today)) filled
            where s.body_id = :body and s.status = 'OPEN'
            order by s.submitted_at, s.id
            """;

    private final JdbcClient jdbc;
    private final SubjectTitles titles;
    private final Clock clock;

    OpenSubmissions(JdbcClient jdbc, SubjectTitles titles, Clock clock) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.clock = clock;
    }

    /** The open submissions to the body as the account's owner sees them, oldest first, in one statement. */
    public List<OpenSubmission> of(UUID bodyId, UUID accountId) {
        return jdbc.sql(OPEN)
                .param("body", bodyId)
                .param("account", accountId)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> open(row))
                .list();
    }

    private OpenSubmission open(ResultSet row) throws SQLException {
        Set<UUID> recused = Set.of(OpenSubmissions.<UUID[]>array(row, "recused"));
        Map<UUID, Choice> votes = votes(array(row, "votes"));
        Ballot ballot = Ballot.of(seats(row), recused, votes, Set.of()); // counts alike whoever is partial
        return new OpenSubmission(
                row.getObject("id", UUID.class),
                titles.of(row.getString("subject_kind"), row.getString("about")),
                row.getInt("version_number"),
                row.getString("submitter"),
                Moments.in(row, "submitted_at"),
                row.getBoolean("deadlocked"),
                recused,
                votes,
                ballot.roll(),
                ballot.voted(),
                row.getObject("me", UUID.class));
    }

    private static List<FilledSeat> seats(ResultSet row) throws SQLException {
        UUID[] ids = array(row, "seats");
        List<FilledSeat> seats = new ArrayList<>();
        if (ids.length > 0) {
            String[] titles = array(row, "titles");
            Boolean[] chairs = array(row, "chairs");
            @Nullable UUID[] holders = array(row, "holders");
            @Nullable UUID[] deputies = array(row, "deputies");
            for (int seat = 0; seat < ids.length; seat++) {
                seats.add(new FilledSeat(ids[seat], titles[seat], holders[seat], deputies[seat], chairs[seat]));
            }
        }
        return seats;
    }

    private static Map<UUID, Choice> votes(String[] rows) {
        Map<UUID, Choice> votes = new HashMap<>();
        for (String vote : rows) {
            int blank = vote.indexOf(' ');
            votes.put(UUID.fromString(vote.substring(0, blank)), Choice.valueOf(vote.substring(blank + 1)));
        }
        return votes;
    }

    @SuppressWarnings("unchecked") // the driver gives the array of the column's type
    private static <A> A array(ResultSet row, String column) throws SQLException {
        return (A) row.getArray(column).getArray();
    }
}
