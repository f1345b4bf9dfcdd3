package dk.fremdrift.benchmark;

import dk.fremdrift.decision.CanonicalJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Budgets that steering groups approved, some with a change under way, and the ledgers: every balance is the sum of its
 * entries, every number follows the one before. Entries of all projects lie mixed, as they come in over the years.
 */
final class Books {

    private static final int LINES_IN_PHASE = 4;
    private static final int LINES = Portfolio.PHASES * LINES_IN_PHASE;
    private static final int BOOKED_LINES = Portfolio.BOOKED_PHASES * LINES_IN_PHASE;
    private static final int ROWS_AT_ONCE = 100_000;
    private static final int ONE_IN_REVERSES = 50;
    private static final int ONE_IN_CHANGES = 7;

    private final Connection connection;
    private final int from;
    private final int to;
    private final int entries;
    private final Casting casting;

    /** The books of the projects with the numbers {@code from} to just below {@code to}. */
    Books(Connection connection, int from, int to, int entries, Casting casting) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.entries = entries;
        this.casting = casting;
    }

    /** An amount in øre on a line; every fiftieth entry takes the one before it back. */
    private record Entry(int line, long net, long vat, boolean reverses) {

        static Entry of(int project, int number) {
            if (number % ONE_IN_REVERSES == 0) {
                Entry wrong = of(project, number - 1);
                return new Entry(wrong.line, -wrong.net, -wrong.vat, true);
            }
            var random = new SplittableRandom(project * 1_000_003L + number);
            int line = random.nextInt(BOOKED_LINES);
            long net = random.nextLong(50_00, 5_000_00);
            return new Entry(line, net, random.nextBoolean() ? net / 4 : 0, false);
        }

        long gross() {
            return net + vat;
        }
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

    void fill() throws SQLException {
        copy(
                "budget (id, version, project_id, frame, vat_is_cost)",
                (project, rows) -> rows.row(Table.BUDGET.id(project), 0, Table.PROJECT.id(project), null, true));
        approved();
        changesUnderWay();
        balances();
        ledgers();
    }

    private void approved() throws SQLException {
        version(1, project -> true);
        copy("vote (id, submission_id, seat_id, person_id, deputy, choice, cast_at)", (project, rows) -> {
            for (int seat = 0; seat < Casting.HOLDERS; seat++) {
                vote(project, 1, seat, rows);
            }
        });
        execute("update budget_version set state = 'APPROVED' where state = 'SUBMITTED' and "
                + ours("budget_id", Table.BUDGET));
        execute("update submission set status = 'DECIDED', closed_at = submitted_at + interval '9 days'"
                + " where status = 'OPEN' and " + ours("body_id", Table.PROJECT));
        copy(
                "decision (id, submission_id, outcome, rule, electorate, decided_at)",
                (project, rows) -> rows.row(
                        Table.DECISION.id(project),
                        Table.SUBMISSION.id(project, 1),
                        "APPROVED",
                        "MAJORITY",
                        Casting.HOLDERS,
                        Portfolio.day(project, 19) + "T12:00:00Z"));
        copy("decision_vote (decision_id, seat_id, person_id, vote_id, seat_title)", (project, rows) -> {
            for (int seat = 0; seat < Casting.HOLDERS; seat++) {
                rows.row(
                        Table.DECISION.id(project),
                        Table.SEAT.id(project, seat),
                        Table.PERSON.id(casting.holder(project, seat)),
                        Table.VOTE.id(project, 8 + seat),
                        Portfolio.seatTitle(seat));
            }
        });
    }

    /** A second version lies before the steering group; one of them has voted. */
    private void changesUnderWay() throws SQLException {
        version(2, Books::hasChange);
        copy("vote (id, submission_id, seat_id, person_id, deputy, choice, cast_at)", (project, rows) -> {
            if (hasChange(project)) {
                vote(project, 2, 0, rows);
            }
        });
    }

    private static boolean hasChange(int project) {
        return project % ONE_IN_CHANGES == 0;
    }

    private interface Having {
        boolean test(int project);
    }

    /** A draft with its lines, put forward: frozen from then on. */
    private void version(int number, Having having) throws SQLException {
        copy("budget_version (id, version, budget_id, number, state, created_at)", (project, rows) -> {
            if (having.test(project)) {
                String at = Portfolio.day(project, number * 10 - 5) + "T10:00:00Z";
                rows.row(Table.BUDGET_VERSION.id(project, number), 0, Table.BUDGET.id(project), number, "DRAFT", at);
            }
        });
        copy(
                "budget_line (id, version, budget_version_id, line_key, phase_id, cost_type_id, text, amount, position)",
                (project, rows) -> {
                    for (int line = 0; line < LINES && having.test(project); line++) {
                        rows.row(
                                Table.OTHER.id(project * 4L + number, line),
                                0,
                                Table.BUDGET_VERSION.id(project, number),
                                Table.LINE.id(project, line),
                                phase(project, line),
                                costType(line),
                                text(line),
                                crowns(amount(project, line, number)),
                                line);
                    }
                });
        copy("budget_version_phase (budget_version_id, phase_id)", (project, rows) -> {
            for (int phase = 0; phase < Portfolio.PHASES && having.test(project); phase++) {
                rows.row(Table.BUDGET_VERSION.id(project, number), Table.PHASE.id(project, phase));
            }
        });
        copy(
                "submission (id, version, body_id, subject_kind, subject_id, version_id, version_number, about, content,"
                        + " content_sha256, submitted_by, submitted_at, status)",
                (project, rows) -> {
                    if (having.test(project)) {
                        String content = CanonicalJson.write(content(project, number));
                        String about = CanonicalJson.write(Map.of(
                                "phases",
                                IntStream.range(0, Portfolio.PHASES)
                                        .mapToObj(phase -> Map.of("number", phase))
                                        .toList()));
                        rows.row(
                                Table.SUBMISSION.id(project, number),
                                0,
                                Table.PROJECT.id(project),
                                "BUDGET",
                                Table.BUDGET.id(project),
                                Table.BUDGET_VERSION.id(project, number),
                                number,
                                about,
                                content,
                                sha256(content),
                                Table.PERSON.id(casting.leader(project, 0)),
                                Portfolio.day(project, number * 10) + "T12:00:00Z",
                                "OPEN");
                    }
                });
        execute("update budget_version v set state = 'SUBMITTED', submission_id = s.id from submission s"
                + " where s.version_id = v.id and v.state = 'DRAFT' and " + ours("v.budget_id", Table.BUDGET));
    }

    private void vote(int project, int version, int seat, Copy rows) throws SQLException {
        rows.row(
                Table.VOTE.id(project, version * 8 + seat),
                Table.SUBMISSION.id(project, version),
                Table.SEAT.id(project, seat),
                Table.PERSON.id(casting.holder(project, seat)),
                false,
                "APPROVE",
                Portfolio.day(project, version * 10 + 5) + "T12:00:00Z");
    }

    private static Map<String, ?> content(int project, int number) {
        List<Map<String, ?>> phases = new ArrayList<>();
        for (int phase = 0; phase < Portfolio.PHASES; phase++) {
            List<Map<String, ?>> lines = new ArrayList<>();
            for (int line = phase * LINES_IN_PHASE; line < (phase + 1) * LINES_IN_PHASE; line++) {
                Map<String, Object> shown = new TreeMap<>();
                shown.put("key", Table.LINE.id(project, line).toString());
                shown.put("change", number == 1 ? "ADDED" : "UNCHANGED");
                shown.put("after", line(project, line, number));
                if (number > 1) {
                    shown.put("before", line(project, line, number - 1));
                }
                lines.add(shown);
            }
            phases.add(Map.of(
                    "id",
                    Table.PHASE.id(project, phase).toString(),
                    "label",
                    "Fase " + phase,
                    "carried",
                    false,
                    "before",
                    total(project, phase * LINES_IN_PHASE, (phase + 1) * LINES_IN_PHASE, number - 1),
                    "total",
                    total(project, phase * LINES_IN_PHASE, (phase + 1) * LINES_IN_PHASE, number),
                    "lines",
                    lines));
        }
        return Map.of(
                "project", Map.of("number", Portfolio.number(project), "title", Portfolio.title(project)),
                "version", String.valueOf(number),
                "vatIsCost", true,
                "basis", number > 1,
                "before", total(project, 0, LINES, number - 1),
                "total", total(project, 0, LINES, number),
                "phases", phases);
    }

    private static Map<String, ?> line(int project, int line, int number) {
        return Map.of("costType", "Løn", "text", text(line), "amount", crowns(amount(project, line, number)));
    }

    private static BigDecimal total(int project, int first, int end, int number) {
        long total = 0;
        for (int line = first; line < end && number > 0; line++) {
            total += amount(project, line, number);
        }
        return crowns(total);
    }

    /** In øre; the second version has somewhat more on every line. */
    private static long amount(int project, int line, int number) {
        return 30_000_00 + new SplittableRandom(project * 64L + line).nextLong(40_000) * 100 + (number - 1) * 1_000_00L;
    }

    private void balances() throws SQLException {
        copy(
                "line_balance (line_key, version, project_id, phase_id, cost_type_id, text, position, approved, spent)",
                (project, rows) -> {
                    long[] spent = new long[LINES];
                    for (int number = 1; number <= entries; number++) {
                        Entry entry = Entry.of(project, number);
                        spent[entry.line] += entry.gross();
                    }
                    for (int line = 0; line < LINES; line++) {
                        rows.row(
                                Table.LINE.id(project, line),
                                0,
                                Table.PROJECT.id(project),
                                phase(project, line),
                                costType(line),
                                text(line),
                                line,
                                crowns(amount(project, line, 1)),
                                crowns(spent[line]));
                    }
                });
    }

    private void ledgers() throws SQLException {
        copy(
                "ledger (project_id, version, last_number)",
                (project, rows) -> rows.row(Table.PROJECT.id(project), 0, entries));
        long[][] spent = new long[to - from][LINES];
        int rounds = Math.max(1, ROWS_AT_ONCE / (to - from));
        for (int first = 1; first <= entries; first += rounds) {
            int begin = first;
            try (var rows = new Copy(
                    connection,
                    "ledger_entry (id, project_id, number, line_key, phase_id, entry_date, voucher_number, supplier, text, net,"
                            + " vat, gross, charged, beyond_line, reverses, reason, booked_by, booked_at)")) {
                for (int number = begin; number < begin + rounds && number <= entries; number++) {
                    for (int project = from; project < to; project++) {
                        entry(project, number, spent[project - from], rows);
                    }
                }
            }
        }
        execute("""
                update phase set status = 'CLOSED' from project p
                where p.id = phase.project_id and phase.status = 'OPEN' and (phase.number < 2 or p.status = 'CLOSED')
                    and %s
                """.formatted(ours("p.id", Table.PROJECT)));
        execute("""
                insert into audit_event (id, at, actor_account_id, action, subject_kind, subject_id, project_id, detail)
                select gen_random_uuid(), e.booked_at, p.account_id,
                    case when e.reverses is null then 'accounts.booked' else 'accounts.reversed' end,
                    'ledgerEntry', e.id::text, e.project_id,
                    jsonb_build_object('number', e.number::text, 'charged', e.charged::text)
                from ledger_entry e
                join person p on p.id = e.booked_by
                where %s
                order by e.number, e.project_id
                """.formatted(ours("e.project_id", Table.PROJECT)));
    }

    private void entry(int project, int number, long[] spent, Copy rows) throws SQLException {
        Entry entry = Entry.of(project, number);
        spent[entry.line] += entry.gross();
        String day =
                Portfolio.day(project, 20 + (int) (600L * number / entries)).toString();
        rows.row(
                entryId(project, number),
                Table.PROJECT.id(project),
                number,
                Table.LINE.id(project, entry.line),
                phase(project, entry.line),
                day,
                "B-" + number,
                "Leverandør " + number % 90 + " ApS",
                "Lokale og forplejning til workshop " + number,
                crowns(entry.net),
                crowns(entry.vat),
                crowns(entry.gross()),
                crowns(entry.gross()),
                spent[entry.line] > amount(project, entry.line, 1),
                entry.reverses ? entryId(project, number - 1) : null,
                entry.reverses ? "Regningen hører til et andet projekt" : null,
                Table.PERSON.id(casting.secretary(project)),
                day + "T13:00:00Z");
    }

    private static Object entryId(int project, int number) {
        return Table.ENTRY.id(number * 20_000L + project);
    }

    private static Object phase(int project, int line) {
        return Table.PHASE.id(project, line / LINES_IN_PHASE);
    }

    /** The cost types that come with the product. */
    private static String costType(int line) {
        return "019a0000-0000-7000-8000-00000000000" + (1 + line % LINES_IN_PHASE);
    }

    private static String text(int line) {
        return "Budgetpost " + (line + 1);
    }

    private String ours(String column, Table table) {
        return "%s between '%s' and '%s'".formatted(column, table.id(from), table.id(to - 1));
    }

    private static BigDecimal crowns(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
