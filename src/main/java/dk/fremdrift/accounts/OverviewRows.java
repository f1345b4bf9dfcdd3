package dk.fremdrift.accounts;

import dk.fremdrift.accounts.AccountsOverview.LineRow;
import dk.fremdrift.accounts.AccountsOverview.PhaseRow;
import dk.fremdrift.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Puts the rows of the overview into their phases: each phase's lines come first, then its sum, at last the whole. */
class OverviewRows implements RowCallbackHandler {

    private final List<PhaseRow> phases = new ArrayList<>();
    private List<LineRow> lines = new ArrayList<>();
    private Figures total = new Figures(Money.ZERO, Money.ZERO, Money.ZERO);

    @Override
    public void processRow(ResultSet row) throws SQLException {
        Figures figures = Figures.of(row);
        if (row.getBoolean("is_line")) {
            lines.add(new LineRow(
                    row.getObject("line_key", UUID.class),
                    row.getInt("line_number"),
                    row.getString("cost_type"),
                    row.getString("text"),
                    row.getBoolean("in_budget"),
                    figures));
        } else if (row.getBoolean("is_phase")) {
            phases.add(new PhaseRow(
                    row.getObject("phase_id", UUID.class),
                    row.getString("phase"),
                    row.getBoolean("open"),
                    figures,
                    List.copyOf(lines)));
            lines = new ArrayList<>();
        } else {
            total = figures;
        }
    }

    AccountsOverview overview(@Nullable Integer versionNumber) {
        return new AccountsOverview(List.copyOf(phases), total, versionNumber);
    }
}
