package dk.fremdrift.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The projects with their descriptions, phases, activities, roles and steering groups. */
final class Portfolio {

    static final int PHASES = 5;

    /** Phases in which there are entries. */
    static final int BOOKED_PHASES = 4;

    private static final String LONG_AGO = "2020-01-01";
    private static final int ACTIVITIES = 8;
    private static final String[] SECTIONS = {"BACKGROUND", "PURPOSE", "ANCHORING", "TARGET_GROUPS", "SUCCESS_CRITERIA"
    };
    private static final String[] ITEMS = {
        "TARGET_GROUPS",
        "TARGET_GROUPS",
        "SUCCESS_CRITERIA",
        "SUCCESS_CRITERIA",
        "SUCCESS_CRITERIA",
        "BENEFITS",
        "BENEFITS",
        "BENEFITS",
        "DELIVERABLES",
        "DELIVERABLES",
        "DELIVERABLES",
        "METHODS",
        "METHODS",
        "FOCUS_AREAS"
    };
    private static final int FIRST_CRITERION = 2;
    private static final int FIRST_BENEFIT = 5;
    private static final int FIRST_DELIVERABLE = 8;

    private final Connection connection;
    private final int from;
    private final int to;
    private final Casting casting;
    private final Words words = new Words(new SplittableRandom(2));

    /** The projects with the numbers {@code from} to just below {@code to}. */
    Portfolio(Connection connection, int from, int to, Casting casting) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.casting = casting;
    }

    static String number(int project) {
        return "%d-%05d".formatted(year(project), project);
    }

    static String title(int project) {
        return new Words(new SplittableRandom(project)).title(project);
    }

    private static int year(int project) {
        return 2020 + project % 7;
    }

    private static String status(int project) {
        return project % 10 < 7 ? "RUNNING" : project % 10 < 9 ? "CLOSED" : "PAUSED";
    }

    void fill() throws SQLException {
        projects();
        descriptions();
        phases();
        roles();
        seats();
    }

    private interface Rows {
        void of(int project, Copy rows) throws SQLException;
    }

    private void copy(String target, Rows rows) throws SQLException {
        try (var copy = new Copy(connection, target)) {
            for (int project = from; project < to; project++) {
                rows.of(project, copy);
            }
        }
    }

    private void projects() throws SQLException {
        copy(
                "project (id, version, number, title, owner_organisation_id, period_words, period_from, period_to, period_sort,"
                        + " status, created_at)",
                (project, rows) -> rows.row(
                        Table.PROJECT.id(project),
                        0,
                        number(project),
                        title(project),
                        organisation(project),
                        null,
                        day(project, 0),
                        day(project, 700),
                        day(project, 0),
                        status(project),
                        day(project, -30) + "T09:00:00Z"));
        copy(
                "project_status_change (id, project_id, from_status, to_status, reason, changed_by, changed_at)",
                (project, rows) -> rows.row(
                        Table.OTHER.id(project),
                        Table.PROJECT.id(project),
                        "DRAFT",
                        status(project),
                        "Aftalen er underskrevet",
                        Table.PERSON.id(Casting.hr()),
                        day(project, 0) + "T09:00:00Z"));
        copy("project_partner (project_id, organisation_id)", (project, rows) -> {
            for (int i = 1; i < 4; i++) {
                rows.row(Table.PROJECT.id(project), organisation(project + i));
            }
        });
    }

    private Object organisation(int number) {
        return Table.ORGANISATION.id(number % Staff.organisations(casting.projects()));
    }

    private void descriptions() throws SQLException {
        copy("description_section (id, version, project_id, kind, state, text)", (project, rows) -> {
            for (int i = 0; i < SECTIONS.length; i++) {
                rows.row(
                        Table.OTHER.id(project, i),
                        0,
                        Table.PROJECT.id(project),
                        SECTIONS[i],
                        i < 2 ? "FILLED_IN" : "BEGUN",
                        words.sentences(i < 2 ? 120 : 40));
            }
        });
        copy(
                "description_item (id, version, project_id, section, position, title, description, certainty, group_rank,"
                        + " criterion_kind, achievement)",
                (project, rows) -> {
                    for (int i = 0; i < ITEMS.length; i++) {
                        rows.row(
                                Table.ITEM.id(project, i),
                                0,
                                Table.PROJECT.id(project),
                                ITEMS[i],
                                i,
                                words.sentences(6),
                                words.sentences(25),
                                "DECIDED",
                                only(ITEMS[i].equals("TARGET_GROUPS"), "PRIMARY"),
                                only(ITEMS[i].equals("SUCCESS_CRITERIA"), "PARTICIPATION"),
                                only(ITEMS[i].equals("SUCCESS_CRITERIA") || ITEMS[i].equals("DELIVERABLES"), "OPEN"));
                    }
                });
    }

    private static @Nullable String only(boolean wanted, String value) {
        return wanted ? value : null;
    }

    /** Open, so that entries can be booked; what is over is closed when they are. */
    private void phases() throws SQLException {
        copy(
                "phase (id, version, project_id, number, title, description, period_words, period_from, period_to, period_sort,"
                        + " status, position)",
                (project, rows) -> {
                    for (int i = 0; i < PHASES; i++) {
                        rows.row(
                                Table.PHASE.id(project, i),
                                0,
                                Table.PROJECT.id(project),
                                i,
                                words.sentences(4),
                                words.sentences(40),
                                null,
                                day(project, i * 140),
                                day(project, i * 140 + 160),
                                day(project, i * 140),
                                i < BOOKED_PHASES ? "OPEN" : "PLANNED",
                                i);
                    }
                });
        copy(
                "activity (id, version, project_id, phase_id, kind, title, description, responsible, certainty, status,"
                        + " period_from, period_to, period_sort, position)",
                (project, rows) -> {
                    for (int i = 0; i < ACTIVITIES; i++) {
                        rows.row(
                                Table.ACTIVITY.id(project, i),
                                0,
                                Table.PROJECT.id(project),
                                Table.PHASE.id(project, i % PHASES),
                                i % 4 == 3 ? "MILESTONE" : "ACTIVITY",
                                words.sentences(5),
                                words.sentences(15),
                                words.person(),
                                "PLANNED",
                                "ONGOING",
                                day(project, i % PHASES * 140),
                                day(project, i % PHASES * 140 + 60),
                                day(project, i % PHASES * 140),
                                i);
                    }
                });
        copy(
                "description_link (project_id, from_activity_id, from_item_id, from_section, to_item_id, to_section)",
                (project, rows) -> {
                    for (int i = 0; i < 3; i++) {
                        Object deliverable = Table.ITEM.id(project, FIRST_DELIVERABLE + i);
                        Object criterion = Table.ITEM.id(project, FIRST_CRITERION + i);
                        Object benefit = Table.ITEM.id(project, FIRST_BENEFIT + i);
                        Object activity = Table.ACTIVITY.id(project, i);
                        Object id = Table.PROJECT.id(project);
                        rows.row(id, activity, null, null, deliverable, "DELIVERABLES");
                        rows.row(id, null, deliverable, "DELIVERABLES", criterion, "SUCCESS_CRITERIA");
                        rows.row(id, null, criterion, "SUCCESS_CRITERIA", benefit, "BENEFITS");
                    }
                });
    }

    private void roles() throws SQLException {
        copy("project_role (id, version, project_id, kind, person_id, words, valid_from)", (project, rows) -> {
            int role = 0;
            Object id = Table.PROJECT.id(project);
            rows.row(
                    Table.OTHER.id(project, role++),
                    0,
                    id,
                    "OWNER",
                    null,
                    "De deltagende kommuners ledelser",
                    LONG_AGO);
            for (int i = 0; i < 2; i++) {
                Object leader = Table.PERSON.id(casting.leader(project, i));
                rows.row(Table.OTHER.id(project, role++), 0, id, "LEADER", leader, null, LONG_AGO);
            }
            Object secretary = Table.PERSON.id(casting.secretary(project));
            rows.row(Table.OTHER.id(project, role++), 0, id, "SECRETARY", secretary, null, LONG_AGO);
            for (int i = 0; i < Casting.MEMBERS; i++) {
                Object member = Table.PERSON.id(casting.member(project, i));
                rows.row(Table.OTHER.id(project, role++), 0, id, "GROUP_MEMBER", member, null, LONG_AGO);
            }
        });
    }

    private void seats() throws SQLException {
        copy("seat (id, version, project_id, title, organisation_id, chair, position)", (project, rows) -> {
            for (int i = 0; i < Casting.SEATS; i++) {
                rows.row(
                        Table.SEAT.id(project, i),
                        0,
                        Table.PROJECT.id(project),
                        seatTitle(i),
                        organisation(project + i),
                        i == 0,
                        i);
            }
        });
        copy("seat_holder (id, version, project_id, seat_id, person_id, kind, valid_from)", (project, rows) -> {
            for (int i = 0; i < Casting.HOLDERS; i++) {
                rows.row(
                        Table.OTHER.id(project, i),
                        0,
                        Table.PROJECT.id(project),
                        Table.SEAT.id(project, i),
                        Table.PERSON.id(casting.holder(project, i)),
                        "HOLDER",
                        LONG_AGO);
            }
        });
    }

    static String seatTitle(int seat) {
        return "Repræsentant " + (seat + 1);
    }

    static LocalDate day(int project, int after) {
        return LocalDate.of(year(project), 1, 1).plusDays(project % 300).plusDays(after);
    }
}
