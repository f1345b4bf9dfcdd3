package dk.fremdrift.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an entry must know about the phase, the budget and the other entries before it is booked. */
@Component
class BookingFacts {

    private final JdbcClient jdbc;

    BookingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How the phase and the budget stand towards a line.
     *
     * @param droppedBySubmitted whether a version that awaits its decision no longer has the line
     */
    record Facts(boolean phaseIsOpen, boolean droppedBySubmitted) {}

    /** Reads the facts and keeps the phase from being closed until the transaction ends. */
    Facts lock(UUID phaseId, UUID lineKey) {
        return jdbc.sql("""
                        select ph.status = 'OPEN' as phase_is_open,
                            exists (
                                select 1
                                from budget b
                                join budget_version v on v.budget_id = b.id and v.state = 'SUBMITTED'
                                where b.project_id = ph.project_id
                                    and not exists (
                                        select 1 from budget_line l
                                        where l.budget_version_id = v.id and l.line_key = :line)) as dropped_by_submitted
                        from phase ph
                        where ph.id = :phase
                        for share of ph
                        """)
                .param("phase", phaseId)
                .param("line", lineKey)
                .query(Facts.class)
                .single();
    }

    /** The numbers of the project's live entries with the voucher's supplier and number, whatever their case. */
    List<Long> duplicates(UUID projectId, Voucher voucher) {
        return jdbc.sql("""
                        select e.number
                        from ledger_entry e
                        where e.project_id = :project
                            and lower(e.voucher_number) = lower(:voucher) and lower(e.supplier) = lower(:supplier)
                            and e.reverses is null
                            and not exists (select 1 from ledger_entry r where r.reverses = e.id)
                        order by e.number
                        limit 5
                        """)
                .param("project", projectId)
                .param("voucher", voucher.number())
                .param("supplier", voucher.supplier())
                .query((row, at) -> row.getLong(1))
                .list();
    }
}
