package dk.fremdrift.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects in which a person has a role today. */
@Repository
class FrontPage {

    /** How many projects the front page shows; the list of projects has them all. */
    static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    FrontPage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person's projects, those that run first, at most one more than {@link #SHOWN}. */
    List<MyProject> projects(UUID accountId) {
        return jdbc.sql("""
                select p.id, p.number, p.title, p.status, open.numbers as phase_numbers, open.titles as phase_titles, p.roles
                from (
                    select p.*, reach.roles, p.status in ('CLOSED', 'STOPPED') as over
                    from (
                        select project_id, string_agg(distinct role, ' ' order by role) as roles
                        from parts_of(:account)
                        where counts_on(:today, valid_from, valid_to, ended_at)
                        group by project_id) reach
                    join project p on p.id = reach.project_id
                    order by over, p.number desc
                    limit :limit) p
                left join lateral (
                    select string_agg(number::text, ' ' order by number) as numbers,
                        string_agg(title, ', ' order by position) filter (where number is null) as titles
                    from phase where project_id = p.id and status = 'OPEN') open on true
                order by p.over, p.number desc
                """)
                .param("account", accountId)
                .param("today", LocalDate.now(clock))
                .param("limit", SHOWN + 1)
                .query(new SimplePropertyRowMapper<>(MyProject.class))
                .list();
    }
}
