package dk.fremdrift.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers what is already known while somebody types. */
@Component
class Suggestions {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Suggestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number that a project registered today most likely gets: the year and the next free serial number in it. */
    String nextNumber() {
        String year = LocalDate.now(clock).getYear() + "-";
        int last = jdbc.sql("""
                        select coalesce(max(substring(number from 6)::int), 0) from project where number ~ ('^' || :year || '\\d{1,6}$')
                        """).param("year", year).query(Integer.class).single();
        return year + "%03d".formatted(last + 1);
    }

    /** The organisations by name. */
    List<String> organisations() {
        return jdbc.sql("select name from organisation order by name limit :most")
                .param("most", MOST)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /**
     * People as {@code Name (address)}, which {@link PersonFields} reads back.
     *
     * @param everybody whether all people are offered, or only those who are something in this project
     */
    List<String> people(UUID projectId, boolean everybody) {
        return jdbc.sql("""
                        select name || ' (' || email || ')' from person p
                        where email is not null and merged_into is null and (:everybody
                            or id in (
                                select n.person_id from part_in_project part join person_now n on n.id = part.person_id
                                where part.project_id = :project))
                        order by name, email limit :most
                        """)
                .param("everybody", everybody)
                .param("project", projectId)
                .param("most", MOST)
                .query((row, index) -> row.getString(1))
                .list();
    }
}
