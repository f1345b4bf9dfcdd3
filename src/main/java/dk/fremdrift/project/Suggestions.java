package dk.fremdrift.project;

import dk.fremdrift.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers what is already known while somebody types. */
@Component
class Suggestions {

    private static final int MOST = 500;

    // Who has no address is told apart by where they work
    private static final String PEOPLE = """
            select p.id, p.name, p.email,
                p.name || coalesce(' (' || coalesce(p.email, o.name, job.job_title) || ')', '') as suggestion
            from (select id, name, email from person where merged_into is null and %s) p
            left join lateral employment_on(p.id, :today) job on p.email is null
            left join organisation o on o.id = job.organisation_id
            """;

    private static final String VISIBLE = """
            (:everybody or id in (
                select n.person_id from part_in_project part join person_now n on n.id = part.person_id
                where part.project_id = :project))
            """;

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
     * Those of the typed names, one on each line, that no organisation answers to: saving makes organisations of them, and
     * whoever only mistyped one is to hear of it.
     */
    List<String> newOrganisations(@Nullable String... typed) {
        String names = Arrays.stream(typed).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return jdbc.sql("""
                        select name from string_to_table(:typed, E'\n') with ordinality as line (name, number)
                        where not exists (select 1 from organisation_name known where lower(known.name) = lower(line.name))
                        order by number
                        """)
                .param("typed", String.join("\n", Texts.lines(names)))
                .query((row, index) -> row.getString(1))
                .list();
    }

    /**
     * People as {@code Name (address)}, which {@link PersonFields} reads back, or without an address as {@code Name (where
     * they work)}.
     *
     * @param everybody whether all people are offered, or only those who are something in this project
     */
    List<String> people(UUID projectId, boolean everybody) {
        return people(VISIBLE + "order by name, email limit :most")
                .param("everybody", everybody)
                .param("project", projectId)
                .param("most", MOST)
                .query((row, index) -> row.getString("suggestion"))
                .list();
    }

    /** Those who are registered by the name, as they are suggested. */
    List<String> called(String name) {
        return people("lower(name) = lower(:name) order by email, id limit 5")
                .param("name", oneLine(name))
                .query((row, index) -> row.getString("suggestion"))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /**
     * The person who was chosen among the suggestions, or said to be the one of that name; of several whom nothing tells
     * apart the first.
     *
     * @param everybody whether it may be anybody, or only who is something in this project
     */
    Optional<UUID> chosen(UUID projectId, PersonFields typed, boolean everybody) {
        return jdbc.sql("select id from (" + PEOPLE.formatted("starts_with(lower(:name), lower(name)) and " + VISIBLE)
                        + """
                        ) known where suggestion = :registered and lower(name) = lower(:name)
                            or suggestion <> name and lower(suggestion) = lower(:name)
                        order by id limit 1
                        """)
                .param("today", LocalDate.now(clock))
                .param("name", typed.name() == null ? "" : oneLine(typed.name()))
                .param("registered", typed.registered())
                .param("everybody", everybody)
                .param("project", projectId)
                .query((row, index) -> row.getObject("id", UUID.class))
                .optional();
    }

    private JdbcClient.StatementSpec people(String which) {
        return jdbc.sql(PEOPLE.formatted(which) + "order by p.name, p.email, p.id")
                .param("today", LocalDate.now(clock));
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }
}
