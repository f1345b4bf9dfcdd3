package dk.fremdrift.project;

import dk.fremdrift.organisation.PersonDuties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells the roles and the seats that somebody has or had. */
@Repository
@Transactional(readOnly = true)
class ProjectDuties implements PersonDuties {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectDuties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(Collection<UUID> personIds) {
        return jdbc.sql("""
                        select wanted.id as person_id, p.id as project_id, p.number || ' ' || p.title as project, held.role,
                            bool_or(counts_on(:today, held.valid_from, held.valid_to, held.ended_at)) as present
                        from unnest(cast(:people as uuid[])) as wanted(id)
                        cross join lateral registrations_of(wanted.id) known
                        join part_in_project held on held.person_id = known.id
                        join project p on p.id = held.project_id
                        group by wanted.id, p.id, held.role
                        order by present desc, p.number, held.role
                        """)
                .param("people", personIds.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(new SimplePropertyRowMapper<>(Duty.class))
                .list();
    }
}
