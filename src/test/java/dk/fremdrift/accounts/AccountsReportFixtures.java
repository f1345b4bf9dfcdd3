package dk.fremdrift.accounts;

import dk.fremdrift.accounts.AccountsOverview.LineRow;
import dk.fremdrift.accounts.AccountsOverview.PhaseRow;
import dk.fremdrift.project.ProjectTitle;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Small accounts of two lines and three entries, with everything in them that could go wrong in a file. */
final class AccountsReportFixtures {

    static final UUID LINE = Ids.next();
    static final UUID PHASE = Ids.next();
    static final String PHASE_LABEL = "Fase 0: Konsolidering på Århus Børnehus";

    private AccountsReportFixtures() {}

    static AccountsReport report() {
        var teaching = new LineRow(LINE, 1, "Løn", "Underviser; \"æblegrød\"", true, figures(100_000_00, 60_000_50));
        var materials = new LineRow(Ids.next(), 2, "Løn", "=1+1", true, figures(1_000_00, 1_250_00));
        var other = new LineRow(Ids.next(), 3, "Materialer", "Øvelser", true, figures(500_00, 0));
        var phase = new PhaseRow(
                PHASE, PHASE_LABEL, true, figures(101_500_00, 61_250_50), List.of(teaching, materials, other));
        return new AccountsReport(
                new ProjectTitle("2014-017", "Kompetenceløft og opkvalificering <HK & KL>", "Statsforvaltningen"),
                true,
                new AccountsOverview(List.of(phase), figures(101_500_00, 61_250_50), 2),
                List.of(
                        new AccountsReport.Post(PHASE_LABEL, "Løn", 1, 2, figures(101_000_00, 61_250_50)),
                        new AccountsReport.Post(PHASE_LABEL, "Materialer", 3, 3, figures(500_00, 0))),
                new EntriesPage.Sums(
                        3, Money.oere(49_000_40), Money.oere(12_250_10), Money.oere(61_250_50), Money.oere(61_250_50)),
                LocalDate.of(2026, 11, 22));
    }

    static List<EntryRow> entries() {
        return List.of(
                entry(1, 1, "B-1", "Kursuscentret Ærø", "Undervisning", 48_000_40, 12_000_10, false, null),
                entry(2, 2, "-5", "@lokalet", "+forplejning", 1_200_00, 300_00, true, null),
                entry(3, 2, "-5", "@lokalet", "+forplejning", -200_00, -50_00, false, 2L));
    }

    static EntryRow entry(
            long number,
            int line,
            String voucher,
            String supplier,
            String text,
            long net,
            long vat,
            boolean beyond,
            @Nullable Long reverses) {
        return new EntryRow(
                Ids.next(),
                number,
                LocalDate.of(2014, 9, 23),
                voucher,
                supplier,
                text,
                PHASE,
                PHASE_LABEL,
                LINE,
                line,
                "Løn",
                line == 1 ? "Underviser; \"æblegrød\"" : "=1+1",
                Money.oere(net),
                Money.oere(vat),
                Money.oere(net + vat),
                Money.oere(net + vat),
                beyond,
                reverses,
                reverses == null ? null : Ids.next(),
                null,
                null,
                reverses == null ? null : "Forkert beløb",
                "Sekretær Å. Ærø",
                Instant.parse("2014-09-23T15:30:00Z"),
                true);
    }

    private static Figures figures(long approved, long spent) {
        return new Figures(Money.oere(approved), Money.oere(spent), Money.oere(approved - spent));
    }
}
