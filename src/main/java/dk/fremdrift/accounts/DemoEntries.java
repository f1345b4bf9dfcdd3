package dk.fremdrift.accounts;

import dk.fremdrift.accounts.AccountsOverview.LineRow;
import dk.fremdrift.accounts.AccountsOverview.PhaseRow;
import dk.fremdrift.organisation.People;
import dk.fremdrift.project.ProjectDirectory;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.DemoPart;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A few entries on the approved lines of the fifth case, so that there is something to look at. The case has no accounts,
 * so every entry says that its figures are examples.
 */
@Component
@Order(60)
class DemoEntries implements DemoPart {

    private static final int MOST = 12;
    private static final LocalDate FIRST_VOUCHER = LocalDate.of(2014, 10, 15);
    private static final String SALARIES = "Løn";

    private final LedgerService service;
    private final AccountsQueries queries;
    private final ProjectDirectory projects;
    private final People people;
    private int vouchers;

    DemoEntries(LedgerService service, AccountsQueries queries, ProjectDirectory projects, People people) {
        this.service = service;
        this.queries = queries;
        this.projects = projects;
        this.people = people;
    }

    @Override
    public void create() {
        projects.findIdByNumber("2014-017")
                .ifPresent(project -> people.findByEmail("sekretaer@fremdrift.example")
                        .ifPresent(secretary -> book(project, secretary)));
    }

    private void book(UUID project, UUID secretary) {
        List<LineRow> lines = queries.overview(project, Danish.LOCALE).phases().stream()
                .filter(PhaseRow::open)
                .flatMap(phase -> phase.lines().stream())
                .filter(line -> !line.figures().approved().isZero())
                .toList();
        for (int percent : List.of(40, 35)) {
            for (LineRow line : lines) {
                if (vouchers < MOST - 2) {
                    book(project, secretary, line, part(line.figures().approved(), percent));
                }
            }
        }
        if (!lines.isEmpty()) {
            UUID mistaken = book(project, secretary, lines.getLast(), Money.kroner(1_500));
            service.reverse(project, secretary, mistaken, "Bilaget hører til et andet projekt (eksempel)");
        }
    }

    private UUID book(UUID project, UUID secretary, LineRow line, Money gross) {
        Money vat = line.costType().equals(SALARIES) ? Money.ZERO : vatIn(gross);
        vouchers++;
        var form = new EntryForm(
                Ids.next(),
                line.lineKey(),
                FIRST_VOUCHER.plusDays(9L * vouchers),
                "E-%03d".formatted(vouchers),
                "Leverandør " + vouchers + " (eksempel)",
                "Eksempeltal: "
                        + line.text().substring(0, Math.min(200, line.text().length())),
                gross.minus(vat),
                vat,
                null,
                true,
                Money.MAX,
                true,
                true);
        service.book(project, secretary, form);
        return form.entryId();
    }

    // Whole hundreds, as round as an example should be
    private static Money part(Money approved, int percent) {
        return new Money(approved.amount()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(4)
                .setScale(0, RoundingMode.CEILING)
                .movePointRight(2));
    }

    // A Danish price has 25 % VAT on top, so a fifth of it is VAT
    private static Money vatIn(Money gross) {
        return new Money(gross.amount().divide(BigDecimal.valueOf(5), 2, RoundingMode.HALF_UP));
    }
}
