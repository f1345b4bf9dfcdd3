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

    private static final String PROJECTS = """
            with %8$s hit as materialized (
                select p.id, p.number, p.title, p.status, %1$s as titled, false as similar, 0::real as likeness
                from project p
                where %2$s and %3$s
                order by lower(p.number) = lower(:text) desc, titled desc, p.number desc, p.id desc
                limit :limit
            ), alike as (
                select p.id, p.number, p.title, p.status, true, true, word_similarity(plain_letters(:text), p.folded) as likeness
                from (
                    select * from project p
                    where not exists (select from hit) and plain_letters(:text) <%% p.folded and %3$s limit 100) p
                order by likeness desc, p.number desc
                limit :limit
            )
            select s.id, s.number, s.title, s.status, s.similar, said.section, organisation.name as organisation,
                ts_headline('danish', translate(said.text, '*_#`', ''), words_found(said.text, :words),
                    'StartSel="%5$s", StopSel="%6$s", MaxFragments=1, MinWords=8, MaxWords=22') as excerpt
            from (select * from hit union all select * from alike) s
            left join lateral (
                select section, text from (
                    select kind as section, text, search from description_section where project_id = s.id
                    union all
                    select section, concat_ws(': ', title, description), search from description_item where project_id = s.id) t
                where not s.titled and search @@ %4$s
                order by ts_rank(search, %4$s) desc, section
                limit 1) said on true
            left join lateral (
                select n.name from organisation_name n
                where not s.titled and %7$s and n.organisation_id in (
                    select owner_organisation_id from project where id = s.id
                    union all
                    select organisation_id from project_partner where project_id = s.id)
                order by n.kind = 'NOW' desc, n.name
                limit 1) organisation on true
            order by s.likeness desc, lower(s.number) = lower(:text) desc, s.titled desc, s.number desc, s.id desc
            """;

    private static final String PEOPLE = """
            with %4$s hit as materialized (
                select p.id, p.name, false as similar, 0::real as likeness
                from person p
                where p.merged_into is null
                    and p.id in (select coalesce(n.merged_into, n.id) from person n where %1$s) and %2$s
                order by fold_danish(p.name) like substr(containing(:text), 2) desc, p.name, p.id
                limit :limit
            ), alike as (
                select p.id, p.name, true, word_similarity(plain_letters(:text), p.folded) as likeness
                from (
                    select * from person p
                    where not exists (select from hit) and p.merged_into is null
                        and plain_letters(:text) <%% p.folded and %2$s
                    limit 100) p
                order by likeness desc, p.name
                limit :limit
            )
            select s.id, s.name, job.job_title, o.name as organisation, part.project_id, part.title as project_title, part.role, s.similar
            from (select * from hit union all select * from alike) s
            left join lateral employment_on(s.id, :today) job on true
            left join organisation o on o.id = job.organisation_id
            left join lateral (
                select x.project_id, p.title, x.role from (
                    select project_id, kind as role, valid_from, valid_to, ended_at from project_role
                    where person_id in (select id from registrations_of(s.id))
                    union all
                    select project_id, case kind when 'HOLDER' then 'SEAT_HOLDER' else 'DEPUTY' end, valid_from, valid_to, ended_at
                    from seat_holder where person_id in (select id from registrations_of(s.id))) x
                join project p on p.id = x.project_id
                where %3$s
                order by counts_on(:today, x.valid_from, x.valid_to, x.ended_at) desc, x.valid_from desc nulls last, p.number desc
                limit 1) part on true
            order by s.likeness desc, fold_danish(s.name) like substr(containing(:text), 2) desc, s.name, s.id
            """;

    private static final String HAS_A_PART = """
            exists (
                select from registrations_of(%1$s) same
                where exists (select from part_in_project x where x.person_id = same.id and %2$s))
            """;

    // First who is called so, and of these few only who is within reach: else all that anybody takes part in was read
    private static final String ORGANISATIONS = """
            with %5$s sought as materialized (
                select n.organisation_id, n.kind, n.name
                from organisation_name n join organisation o on o.id = n.organisation_id
                where %1$s or o.cvr = replace(:text, ' ', '')
            ), named as (
                select distinct on (o.id) o.id, o.name, case when n.kind <> 'NOW' then n.name end as found, null as unit
                from sought n join organisation o on o.id = n.organisation_id
                where %3$s
                order by o.id, n.kind = 'NOW' desc, n.name
            ), units as (
                select o.id, o.name, null, u.name as unit
                from unit u join organisation o on o.id = u.organisation_id
                where %2$s and %4$s
                order by u.name, u.id
                limit :limit
            ), hit as materialized (
                select *, false as similar, 0::real as likeness from (select * from named union all select * from units) x
                order by unit is not null, fold_danish(coalesce(found, name)) like substr(containing(:text), 2) desc, name, unit
                limit :limit
            ), alike as (
                select distinct on (likeness, o.id) o.id, o.name, case when n.kind <> 'NOW' then n.name end as found, null, true,
                    word_similarity(plain_letters(:text), n.folded) as likeness
                from organisation_name n join organisation o on o.id = n.organisation_id
                where not exists (select from hit) and plain_letters(:text) <%% n.folded and %3$s
                order by likeness desc, o.id
                limit :limit
            )
            select s.id, s.name, s.found, s.unit, s.similar from (select * from hit union all select * from alike) s
            order by likeness desc, unit is not null, fold_danish(coalesce(found, name)) like substr(containing(:text), 2) desc, name, unit
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
                where e.unit_id = u.id and (e.valid_from is null or e.valid_from <= :today) and (e.valid_to is null or e.valid_to >= :today)
                    and %1$s)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Search(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The projects that say every word: the one of that number first, then those that say them in the title. */
    Found<ProjectHit> projects(SearchText typed, SearchReach reach, int shown) {
        // Small words ("og", "i") are in every text and in none of its index: they narrow nothing, unless they are all
        String filler = typed.words().size() > 1 ? "ts_lexize('danish_stem', lower(%1$s)) = '{}' or " : "";
        String sql = PROJECTS.formatted(
                typed.all("p.folded like containing_stem(%s)"),
                typed.all("(" + filler + "p.id in (select project_id from projects_saying(%1$s)))"),
                reach.projects("p.id"),
                typed.joined("coalesce(words_beginning(%s), to_tsquery(''))", " || "),
                ProjectHit.HIT,
                ProjectHit.END,
                typed.any("n.folded like like_word(%s)"),
                reach.once());
        return Found.atMost(
                shown,
                statement(sql, typed, reach, shown)
                        .query(new SimplePropertyRowMapper<>(ProjectHit.class))
                        .list());
    }

    /** The people who have every word in their name, or that e-mail address; also in one they had before a merging. */
    Found<PersonHit> people(SearchText typed, SearchReach reach, int shown) {
        String part = reach.projects("x.project_id");
        boolean mail = reach.registers() && typed.text().contains("@");
        String sql = PEOPLE.formatted(
                mail ? "lower(n.email) = lower(:text)" : typed.all("n.folded like like_word(%s)"),
                reach.registers() ? "true" : HAS_A_PART.formatted("p.id", part),
                part,
                reach.once());
        return Found.atMost(
                shown,
                statement(sql, typed, reach, shown)
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
                typed.all("n.folded like like_word(%s)"),
                typed.all("u.folded like like_word(%s)"),
                reach.registers() ? "true" : TAKES_PART.formatted(reach.projects("x.id"), part),
                reach.registers()
                        ? "true"
                        : SOMEBODY_WORKS_THERE.formatted(HAS_A_PART.formatted("e.survivor_id", part)),
                reach.once());
        return Found.atMost(
                shown,
                statement(sql, typed, reach, shown)
                        .query(new SimplePropertyRowMapper<>(OrganisationHit.class))
                        .list());
    }

    private StatementSpec statement(String sql, SearchText typed, SearchReach reach, int shown) {
        return jdbc.sql(sql)
                .param("text", typed.text())
                .param("account", reach.account())
                .param("today", LocalDate.now(clock))
                .param("limit", shown + 1)
                .param("words", typed.words().toArray(String[]::new))
                .params(typed.parameters());
    }
}
