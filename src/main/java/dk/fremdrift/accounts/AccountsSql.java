package dk.fremdrift.accounts;

/** Pieces of SQL that the pages and the exports share, so that they cannot differ. */
final class AccountsSql {

    /** The phase {@code ph} as a heading; says what {@code PhaseInfo.label} says, and :english chooses its word. */
    static final String PHASE =
            "coalesce(case when :english then 'Phase ' else 'Fase ' end || ph.number || ': ', '') || ph.title";

    /**
     * The lines of the project :project that stand in its accounts, numbered in the order of phases, cost types and lines;
     * :english chooses the name of the cost type.
     */
    static final String LINES = """
            select lb.line_key, lb.phase_id, lb.text, lb.approved, lb.spent, lb.in_budget,
                case when :english then ct.name_en else ct.name_da end as cost_type, ct.id as cost_type_id,
                row_number() over (
                    order by lp.number nulls last, lp.period_sort nulls last, lp.position, lp.id, ct.position, ct.id, lb.position, lb.line_key
                )::int as line_number
            from line_balance lb
            join phase lp on lp.id = lb.phase_id
            join cost_type ct on ct.id = lb.cost_type_id
            where lb.project_id = :project and (
                lb.in_budget or exists (select 1 from ledger_entry le where le.line_key = lb.line_key))
            """;

    private AccountsSql() {}
}
