package dk.fremdrift.overview;

import dk.fremdrift.shared.SearchText;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Finds projects, people and organisations within somebody's reach, one statement for each. Only where nothing says what
 * was typed does it look for what resembles it, and no further than a hundred of it: a slip of the finger is forgiven, a
 * right word is not drowned.
 */
@Repository
class Search {

    // What is known of the search, once. Elsewhere no parameter is compared with a column and no limit is one: hoping
    // for a better plan from each value, the database would plan anew each time, which took longer than the searching
    private static final String ASKED = """
            with asked as materialized (
                select cast(:account as uuid) as account, cast(:today as date) as today, lower(:text) as text,
                    plain_letters(:text) as plain, substr(containing(:text), 2) as beginning, like_words(:text) as patterns,
                    like_stems(:text) as stems, any_word_beginning(:text) as query
            ), %s
            """;

    private static final String PROJECTS = ASKED + """
            hit as materialized (
                select p.id, p.number, p.title, p.status, p.folded like all ((select stems from asked)::text[]) as titled,
                    false as similar, 0::real as likeness
                from project p
                where p.id in (select project_id from projects_saying(:text)) and %s
                order by lower(p.number) = (select text from asked) desc, titled desc, p.number desc, p.id desc
                limit %d
            ), alike as (
                select p.id, p.number, p.title, p.status, true, true, word_similarity((select plain from asked), p.folded) as likeness
                from (
                    select * from project p
                    where not exists (select from hit) and (select plain from asked) <%% p.folded and %2$s limit 100) p
                order by likeness desc, p.number desc
                limit %3$d
            )
            select s.id, s.number, s.title, s.status, s.similar, said.section, organisation.name as organisation,
                ts_headline('danish', translate(said.text, '*_#`', ''), words_found(said.text, :text),
                    'StartSel="%4$s", StopSel="%5$s", MaxFragments=1, MinWords=8, MaxWords=22') as excerpt
            from (select * from hit union all select * from alike) s
            left join lateral (
                select section, text from (
                    select kind as section, text, search from description_section where project_id = s.id
                    union all
                    select section, concat_ws(': ', title, description), search from description_item where project_id = s.id) t
                where not s.titled and search @@ (select query from asked)
                order by ts_rank(search, (select query from asked)) desc, section
                limit 1) said on true
            left join lateral (
                select n.name from (
                    select owner_organisation_id as id from project where id = s.id
                    union all
                    select organisation_id from project_partner where project_id = s.id) part
                join organisation_name n on n.organisation_id = part.id
                where not s.titled and n.folded like any ((select patterns from asked)::text[])
                order by n.kind = 'NOW' desc, n.name
                limit 1) organisation on true
            order by s.likeness desc, lower(s.number) = (select text from asked) desc, s.titled desc, s.number desc, s.id desc
            """;
    private static final String PEOPLE = ASKED + """
            hit as materialized (
                select p.id, p.name, false as similar, 0::real as likeness
                from person p
                where p.merged_into is null and p.id in (%s) and %s
                order by fold_danish(p.name) like (select beginning from asked) desc, p.name, p.id
                limit %d
            ), alike as (
                select p.id, p.name, true, word_similarity((select plain from asked), p.folded) as likeness
                from (
                    select * from person p
                    where not exists (select from hit) and p.merged_into is null and (select plain from asked) <%% p.folded and %3$s
                    limit 100) p
                order by likeness desc, p.name
                limit %4$d
            )
            select s.id, s.name, job.job_title, o.name as organisation, part.project_id, part.title as project_title, part.role, s.similar
            from (select * from hit union all select * from alike) s
            cross join asked
            left join lateral employment_on(s.id, asked.today) job on true
            left join organisation o on o.id = job.organisation_id
            left join lateral (
                select x.project_id, p.title, x.role
                from registrations_of(s.id) same
                join part_in_project x on x.person_id = same.id
                join project p on p.id = x.project_id
                where %5$s
                order by counts_on(asked.today, x.valid_from, x.valid_to, x.ended_at) desc, x.valid_from desc nulls last, p.number desc
                limit 1) part on true
            order by s.likeness desc, fold_danish(s.name) like asked.beginning desc, s.name, s.id
            """;

    private static final String NAMED = "select person_id from people_saying(:text)";
    private static final String ADDRESSED =
            "select coalesce(n.merged_into, n.id) from person n where lower(n.email) = (select text from asked)";

    private static final String HAS_A_PART = """
            exists (
                select from registrations_of(%1$s) same
                where exists (select from part_in_project x where x.person_id = same.id and %2$s))
            """;

    // First who is called so, and of these few only who is within reach: else all that anybody takes part in was read
    private static final String ORGANISATIONS = ASKED + """
            sought as materialized (
                select organisation_id, kind, name from organisations_saying(:text)
                union all
                select n.organisation_id, n.kind, n.name
                from organisation o join organisation_name n on n.organisation_id = o.id and n.kind = 'NOW'
                where o.cvr = (select replace(text, ' ', '') from asked)
            ), named as (
                select distinct on (o.id) o.id, o.name, case when n.kind <> 'NOW' then n.name end as found, null as unit
                from sought n join organisation o on o.id = n.organisation_id
                where %2$s
                order by o.id, n.kind = 'NOW' desc, n.name
            ), units as (
                select o.id, o.name, null, u.name as unit
                from units_saying(:text) said join unit u on u.id = said.unit_id join organisation o on o.id = u.organisation_id
                where %3$s
                order by u.name, u.id
                limit %4$d
            ), hit as materialized (
                select *, false as similar, 0::real as likeness from (select * from named union all select * from units) x
                order by unit is not null, fold_danish(coalesce(found, name)) like (select beginning from asked) desc, name, unit
                limit %4$d
            ), alike as (
                select * from (
                    select distinct on (o.id) o.id, o.name, case when n.kind <> 'NOW' then n.name end as found, null, true, n.likeness
                    from organisations_resembling(:text) n join organisation o on o.id = n.organisation_id
                    where not exists (select from hit) and %2$s
                    order by o.id, n.likeness desc, n.kind = 'NOW' desc, n.name) once
                order by likeness desc, id
                limit %4$d
            )
            select s.id, s.name, s.found, s.unit, s.similar from (select * from hit union all select * from alike) s cross join asked
            order by likeness desc, unit is not null, fold_danish(coalesce(found, name)) like asked.beginning desc, name, unit
            """;

    private static final String TAKES_PART = """
            (exists (select from project x where x.owner_organisation_id = o.id and %1$s)
                or exists (select from project_partner x where x.organisation_id = o.id and %2$s)
                or exists (select from project_role x where x.organisation_id = o.id and %2$s)
                or exists (select from seat x where x.organisation_id = o.id and %2$s))
            """;

    private static final String SOMEBODY_WORKS_THERE = """
            exists (
                select from employment e
                where e.unit_id = u.id and (e.valid_from is null or e.valid_from <= (select today from asked))
                    and (e.valid_to is null or e.valid_to >= (select today from asked)) and %1$s)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Search(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The projects that say every word: the one of that number first, then those that say them in the title. */
    Found<ProjectHit> projects(SearchText typed, SearchReach reach, int shown) {
        String sql =
                PROJECTS.formatted(reach.once(), reach.projects("p.id"), shown + 1, ProjectHit.HIT, ProjectHit.END);
        return Found.atMost(
                shown,
                statement(sql, typed, reach)
                        .query(new SimplePropertyRowMapper<>(ProjectHit.class))
                        .list());
    }

    /** The people who have every word in their name, or that e-mail address; also in one they had before a merging. */
    Found<PersonHit> people(SearchText typed, SearchReach reach, int shown) {
        String part = reach.projects("x.project_id");
        boolean mail = reach.registers() && typed.text().contains("@");
        String sql = PEOPLE.formatted(
                reach.once(),
                mail ? ADDRESSED : NAMED,
                reach.registers() ? "true" : HAS_A_PART.formatted("p.id", part),
                shown + 1,
                part);
        return Found.atMost(
                shown,
                statement(sql, typed, reach)
                        .query(new SimplePropertyRowMapper<>(PersonHit.class))
                        .list());
    }

    /**
     * The organisations that answer to every word, by a name of theirs or their CVR number, and then the units. Whoever may
     * not open the registers finds those that take part in a project within reach, and the units of its people.
     */
    Found<OrganisationHit> organisations(SearchText typed, SearchReach reach, int shown) {
        String part = reach.projects("x.project_id");
        String sql = ORGANISATIONS.formatted(
                reach.once(),
                reach.registers() ? "true" : TAKES_PART.formatted(reach.projects("x.id"), part),
                reach.registers()
                        ? "true"
                        : SOMEBODY_WORKS_THERE.formatted(HAS_A_PART.formatted("e.survivor_id", part)),
                shown + 1);
        return Found.atMost(
                shown,
                statement(sql, typed, reach)
                        .query(new SimplePropertyRowMapper<>(OrganisationHit.class))
                        .list());
    }

    private StatementSpec statement(String sql, SearchText typed, SearchReach reach) {
        return jdbc.sql(sql)
                .param("text", typed.text())
                .param("account", reach.account())
                .param("today", LocalDate.now(clock));
    }
}
