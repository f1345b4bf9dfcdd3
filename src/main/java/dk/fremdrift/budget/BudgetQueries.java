package dk.fremdrift.budget;

import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.project.PhaseStatus;
import dk.fremdrift.shared.Language;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.Option;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the budget's pages show, each by one statement however many lines there are. */
@Repository
class BudgetQueries {

    private final JdbcClient jdbc;

    BudgetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The budget with its versions, newest first; drafts only for those who may see them. */
    BudgetOverview overview(UUID projectId, boolean drafts) {
        var rows = new OverviewRows();
        jdbc.sql("""
                        select b.frame, b.frame_source, b.vat_is_cost, v.id, v.number, v.state, v.submission_id,
                               s.submitted_at, d.decided_at,
                               (select coalesce(sum(l.amount), 0) from budget_line l where l.budget_version_id = v.id) as total
                        from budget b
                        left join budget_version v on v.budget_id = b.id and (v.state <> 'DRAFT' or :drafts)
                        left join submission s on s.id = v.submission_id
                        left join decision d on d.submission_id = s.id
                        where b.project_id = :project
                        order by v.number desc
                        """).param("project", projectId).param("drafts", drafts).query(rows);
        return rows.overview;
    }

    /**
     * Two versions side by side in all phases of the project.
     *
     * @param before the version on the left, if there is one
     * @param phases the project's phases in their order
     */
    Comparison compare(@Nullable UUID before, @Nullable UUID after, List<PhaseInfo> phases, Locale locale) {
        var rows = new ComparisonRows();
        jdbc.sql("""
                        select coalesce(a.line_key, b.line_key) as line_key, coalesce(a.phase_id, b.phase_id) as phase_id,
                               b.id is not null as has_before, b.text as before_text, b.units as before_units,
                               b.unit_price as before_unit_price, b.amount as before_amount, b.reason as before_reason,
                               case when :english then bt.name_en else bt.name_da end as before_cost_type,
                               a.id is not null as has_after, a.text as after_text, a.units as after_units,
                               a.unit_price as after_unit_price, a.amount as after_amount, a.reason as after_reason,
                               case when :english then at.name_en else at.name_da end as after_cost_type,
                               coalesce(sum(b.amount) over phase, 0) as phase_before,
                               coalesce(sum(a.amount) over phase, 0) as phase_after,
                               coalesce(sum(b.amount) over (), 0) as all_before,
                               coalesce(sum(a.amount) over (), 0) as all_after
                        from (select * from budget_line where budget_version_id = :before) b
                        full join (select * from budget_line where budget_version_id = :after) a on a.line_key = b.line_key
                        left join cost_type bt on bt.id = b.cost_type_id
                        left join cost_type at on at.id = a.cost_type_id
                        window phase as (partition by coalesce(a.phase_id, b.phase_id))
                        order by phase_id, coalesce(a.position, b.position), line_key
                        """)
                .param("before", before, Types.OTHER)
                .param("after", after, Types.OTHER)
                .param("english", Language.isEnglish(locale))
                .query(rows);
        return rows.comparison(phases, locale);
    }

    /** A line as it stands in the project's draft. */
    Optional<EditedLine> line(UUID projectId, UUID lineKey, Locale locale) {
        return jdbc.sql("""
                        select l.*, p.number as phase_number, p.title as phase_title, p.status as phase_status,
                               case when :english then t.name_en else t.name_da end as cost_type,
                               exists (select 1 from budget_line o join budget_version w on w.id = o.budget_version_id
                                       where o.line_key = l.line_key and w.state in ('SUBMITTED', 'APPROVED', 'SUPERSEDED')) as settled
                        from budget b
                        join budget_version v on v.budget_id = b.id and v.state = 'DRAFT'
                        join budget_line l on l.budget_version_id = v.id
                        join phase p on p.id = l.phase_id
                        left join cost_type t on t.id = l.cost_type_id
                        where b.project_id = :project and l.line_key = :key
                        """)
                .param("project", projectId)
                .param("key", lineKey)
                .param("english", Language.isEnglish(locale))
                .query((row, at) -> edited(row, locale))
                .optional();
    }

    private static EditedLine edited(ResultSet row, Locale locale) throws SQLException {
        BigDecimal units = row.getBigDecimal("units");
        return new EditedLine(
                uuid(row, "budget_version_id"),
                new LineForm(
                        uuid(row, "phase_id"),
                        row.getObject("cost_type_id", UUID.class),
                        row.getString("text"),
                        units == null ? null : new Units(units),
                        money(row, "unit_price"),
                        units == null ? money(row, "amount") : null,
                        row.getString("reason"),
                        row.getLong("version")),
                new PhaseInfo(
                                uuid(row, "phase_id"),
                                row.getObject("phase_number", Integer.class),
                                row.getString("phase_title"),
                                PhaseStatus.valueOf(row.getString("phase_status")))
                        .label(locale),
                row.getString("cost_type"),
                row.getBoolean("settled"));
    }

    /** What was written about a submission, oldest first. */
    List<Remark> remarks(UUID submissionId) {
        return jdbc.sql("""
                        select p.name, c.text, c.written_at
                        from submission_comment c left join person_now p on p.id = c.person_id
                        where c.submission_id = :submission
                        order by c.written_at, c.id
                        """)
                .param("submission", submissionId)
                .query((row, at) ->
                        new Remark(row.getString("name"), row.getString("text"), Moments.in(row, "written_at")))
                .list();
    }

    /** What was put forward in a frozen version of the project's budget, as it was hashed. */
    Optional<String> frozenContent(UUID projectId, UUID versionId) {
        return jdbc.sql("""
                        select s.content
                        from budget_version v join budget b on b.id = v.budget_id join submission s on s.id = v.submission_id
                        where v.id = :version and b.project_id = :project
                        """)
                .param("version", versionId)
                .param("project", projectId)
                .query(String.class)
                .optional();
    }

    /** The cost types to choose from, in their order: those in use, and the one already chosen. */
    List<Option> costTypes(@Nullable UUID chosen, Locale locale) {
        return jdbc.sql("""
                        select id, case when :english then name_en else name_da end as name
                        from cost_type where active or id = :chosen
                        order by position, name_da
                        """)
                .param("chosen", chosen, Types.OTHER)
                .param("english", Language.isEnglish(locale))
                .query((row, at) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    private static final class OverviewRows implements RowCallbackHandler {

        private BudgetOverview overview = BudgetOverview.NONE;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            List<VersionRow> versions = new ArrayList<>(overview.versions());
            if (row.getString("id") != null) {
                versions.add(new VersionRow(
                        uuid(row, "id"),
                        row.getInt("number"),
                        BudgetState.valueOf(row.getString("state")),
                        row.getObject("submission_id", UUID.class),
                        Moments.ifAnyIn(row, "submitted_at"),
                        Moments.ifAnyIn(row, "decided_at"),
                        sum(row, "total")));
            }
            overview = new BudgetOverview(
                    true, money(row, "frame"), row.getString("frame_source"), row.getBoolean("vat_is_cost"), versions);
        }
    }

    private static final class ComparisonRows implements RowCallbackHandler {

        private final Map<UUID, List<ComparedLine>> lines = new HashMap<>();
        private final Map<UUID, Money> before = new HashMap<>();
        private final Map<UUID, Money> after = new HashMap<>();
        private Money allBefore = Money.ZERO;
        private Money allAfter = Money.ZERO;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            UUID phase = uuid(row, "phase_id");
            lines.computeIfAbsent(phase, id -> new ArrayList<>())
                    .add(new ComparedLine(uuid(row, "line_key"), text(row, "before"), text(row, "after")));
            before.put(phase, sum(row, "phase_before"));
            after.put(phase, sum(row, "phase_after"));
            allBefore = sum(row, "all_before");
            allAfter = sum(row, "all_after");
        }

        private Comparison comparison(List<PhaseInfo> phases, Locale locale) {
            return new Comparison(
                    phases.stream()
                            .map(phase -> new ComparedPhase(
                                    phase.id(),
                                    phase.label(locale),
                                    lines.getOrDefault(phase.id(), List.of()),
                                    before.getOrDefault(phase.id(), Money.ZERO),
                                    after.getOrDefault(phase.id(), Money.ZERO)))
                            .toList(),
                    allBefore,
                    allAfter);
        }

        private static @Nullable LineText text(ResultSet row, String side) throws SQLException {
            if (!row.getBoolean("has_" + side)) {
                return null;
            }
            BigDecimal units = row.getBigDecimal(side + "_units");
            return new LineText(
                    row.getString(side + "_cost_type"),
                    row.getString(side + "_text"),
                    units == null ? null : new Units(units),
                    money(row, side + "_unit_price"),
                    money(row, side + "_amount"),
                    row.getString(side + "_reason"));
        }
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static Money sum(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount);
    }
}
