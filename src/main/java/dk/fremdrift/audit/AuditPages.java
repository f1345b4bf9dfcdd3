package dk.fremdrift.audit;

import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.DanishCsv;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.SheetExport;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail, newest first. */
@Repository
@Transactional(readOnly = true)
class AuditPages {

    private static final String MATCHES = """
            (cast(:action as text) is null or e.action = :action)
            and (cast(:project as uuid) is null or e.project_id = :project)
            and (cast(:from as timestamptz) is null or e.at >= :from)
            and (cast(:until as timestamptz) is null or e.at < :until)
            and (cast(:person as text) is null or e.actor_account_id in (select id from people)
                              or e.subject_kind = 'account' and e.subject_id in (select id::text from people)
                              or e.detail ->> 'person' in (select id from persons))
            """;

    private static final String PEOPLE = """
            with people as (
                select a.id from account a
                where cast(:person as text) is not null and (findable(a.display_name) like all ((select like_words(:person))::text[])
                    or position(lower(:person) in a.username) > 0 or position(lower(:person) in lower(a.email)) > 0)
            ), persons as (
                select p.id::text as id from person_now p
                where cast(:person as text) is not null and (findable(p.name) like all ((select like_words(:person))::text[])
                    or position(lower(:person) in lower(p.email)) > 0 or p.account_id in (select id from people)))
            """;

    // Only what is shown is joined, by the keys of what it names. What was typed at a failed log-in may be a password:
    // it is shown only where it is the name of an account. The names of what else it is about are only read here, for
    // whoever has to understand the trail. What others hand in is promised to be read by the leaders and HR alone.
    private static final String PAGE = """
            %s, shown as materialized (
                select e.* from audit_event e
                where %s
                order by e.seq desc
                limit cast(:size as bigint) offset :offset)
            select e.seq, e.at, actor.display_name as actor, e.action, e.subject_kind, project.id as project_id,
                e.detail::text as detail, coalesce(subject.display_name, typed.display_name,
                    case when e.subject_kind <> 'contribution' then name_of_subject(e.subject_kind, e.subject_id, :phase) end)
                    as subject,
                coalesce(project.number, last_said(e.project_id::text, 'number')) as project_number,
                person.name as person, organisation.name as organisation,
                coalesce(change.reason, p.content ->> 'reason') as reason
            from shown e
            left join account actor on actor.id = e.actor_account_id
            left join account subject on subject.id = case
                when e.subject_kind = 'account' and pg_input_is_valid(e.subject_id, 'uuid') then e.subject_id::uuid end
            left join audit_personal p on p.event_id = e.id
            left join account typed on lower(typed.username) = p.content ->> 'typedName'
                or lower(typed.email) = p.content ->> 'typedName'
            left join project on project.id = e.project_id
            left join person_now person on person.id = case
                when pg_input_is_valid(e.detail ->> 'person', 'uuid') then (e.detail ->> 'person')::uuid end
            left join organisation on organisation.id = case
                when pg_input_is_valid(e.detail ->> 'organisation', 'uuid') then (e.detail ->> 'organisation')::uuid end
            left join project_status_change change on change.id = case
                when pg_input_is_valid(e.detail ->> 'change', 'uuid') then (e.detail ->> 'change')::uuid end
            order by e.seq desc
            """.formatted(PEOPLE.stripTrailing(), MATCHES);

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}\\.\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditWords words;
    private final Clock clock;

    AuditPages(JdbcClient jdbc, JsonMapper json, AuditWords words, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.words = words;
        this.clock = clock;
    }

    /** The actions that have ever happened; steps from one to the next in the index instead of reading every event. */
    List<String> actions() {
        return jdbc.sql("""
                        with recursive step as (
                            (select action from audit_event order by action limit 1)
                            union all
                            select (select e.action from audit_event e where e.action > step.action order by e.action limit 1)
                            from step where step.action is not null)
                        select action from step where action is not null
                        """).query((row, number) -> row.getString("action")).list();
    }

    /** A page of the events that the filter leaves in, newest first. */
    Page<AuditRow> list(AuditFilter filter, Pageable wanted) {
        long total = narrow(jdbc.sql(PEOPLE + "select count(*) from audit_event e where " + MATCHES), filter)
                .query(Long.class)
                .single();
        Pageable page = Listing.within(wanted, total);
        List<AuditRow> rows = narrow(jdbc.sql(PAGE), filter)
                .param("phase", words.beforePhaseNumber())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> row(row, Danish.DAY))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** All those events, newest first; to be closed. */
    Stream<AuditRow> all(AuditFilter filter) {
        return narrow(jdbc.sql(PAGE), filter)
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .param("phase", words.beforePhaseNumber())
                .param("size", null, Types.BIGINT)
                .param("offset", 0)
                .query((row, number) -> row(row, DanishCsv.DAY))
                .stream();
    }

    private AuditRow row(ResultSet row, DateTimeFormatter days) throws SQLException {
        Map<String, String> detail = new TreeMap<>();
        json.readTree(row.getString("detail"))
                .properties()
                .forEach(entry -> detail.put(
                        entry.getKey(), danish(entry.getKey(), entry.getValue().asString(), days)));
        // Of no use to anybody who reads; older events kept ids where their history keeps words now
        List.of("change", "parent", "origin").forEach(detail::remove);
        for (String named : List.of("person", "organisation", "reason")) {
            String name = row.getString(named);
            if (name != null) {
                detail.put(named, name);
            }
        }
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                words.subject(row.getString("subject_kind"), row.getString("subject")),
                row.getObject("project_id", UUID.class),
                row.getString("project_number"),
                detail);
    }

    // Days and amounts are kept for machines and read the Danish way. Which detail is one, its name says: what a person
    // has typed may look like anything, a project number like a day.
    private static String danish(String name, String value, DateTimeFormatter days) {
        return switch (name) {
            case "charged", "frame" ->
                AMOUNT.matcher(value).matches() ? new Money(new BigDecimal(value)).toString() : value;
            case "from", "to" -> DAY.matcher(value).matches() ? days.format(LocalDate.parse(value)) : value;
            case "version" -> AuditWords.version(value);
            default -> value;
        };
    }

    private JdbcClient.StatementSpec narrow(JdbcClient.StatementSpec statement, AuditFilter filter) {
        return statement
                .param("action", filter.action())
                .param("person", filter.person())
                .param("project", filter.project(), Types.OTHER)
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
