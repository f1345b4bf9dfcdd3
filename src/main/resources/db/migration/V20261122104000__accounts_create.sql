-- Approved and spent per budget line, kept in the transaction that changes them, under the row's lock
create table line_balance (
    line_key     uuid primary key,
    version      bigint not null,
    project_id   uuid not null constraint line_balance_project references project,
    phase_id     uuid not null,
    cost_type_id uuid not null constraint line_balance_cost_type references cost_type,
    text         text not null,
    position     int not null,
    approved     numeric(14, 2) not null constraint line_balance_approved_not_negative check (approved >= 0),
    spent        numeric(14, 2) not null,
    -- A line that the approved version no longer has is kept for its entries, and takes no new ones
    in_budget    boolean not null default true,
    constraint line_balance_phase foreign key (phase_id, project_id) references phase (id, project_id),
    constraint line_balance_outside_has_nothing_approved check (in_budget or approved = 0),
    constraint line_balance_of_phase unique (line_key, phase_id, project_id)
);
create index line_balance_project on line_balance (project_id, phase_id, position);

create table ledger (
    project_id  uuid primary key constraint ledger_project references project,
    version     bigint not null,
    last_number bigint not null constraint ledger_last_number_not_negative check (last_number >= 0)
);

create table ledger_entry (
    id             uuid primary key,
    project_id     uuid not null constraint ledger_entry_ledger references ledger,
    number         bigint not null constraint ledger_entry_number_positive check (number > 0),
    line_key       uuid not null,
    phase_id       uuid not null,
    entry_date     date not null,
    voucher_number text not null constraint ledger_entry_voucher_number_length check (length(voucher_number) between 1 and 60),
    supplier       text not null constraint ledger_entry_supplier_length check (length(supplier) between 1 and 200),
    text           text not null constraint ledger_entry_text_length check (length(text) between 1 and 300),
    net            numeric(14, 2) not null,
    vat            numeric(14, 2) not null,
    gross          numeric(14, 2) not null,
    charged        numeric(14, 2) not null,
    beyond_line    boolean not null,
    reverses       uuid constraint ledger_entry_reversed_once unique constraint ledger_entry_reverses references ledger_entry,
    reason         text constraint ledger_entry_reason_length check (length(reason) between 1 and 1000),
    booked_by      uuid not null constraint ledger_entry_booked_by references person,
    booked_at      timestamptz not null,
    constraint ledger_entry_number_once unique (project_id, number),
    constraint ledger_entry_line foreign key (line_key, phase_id, project_id) references line_balance (line_key, phase_id, project_id),
    constraint ledger_entry_gross_is_net_and_vat check (gross = net + vat),
    constraint ledger_entry_charged_is_net_or_gross check (charged in (net, gross)),
    constraint ledger_entry_charges_something check (charged <> 0),
    constraint ledger_entry_reversal_has_reason check ((reverses is null) = (reason is null))
);
create index ledger_entry_project on ledger_entry (project_id, number);
create index ledger_entry_line on ledger_entry (line_key, number);
-- The same voucher twice is asked about at every booking
create index ledger_entry_voucher on ledger_entry (project_id, lower(voucher_number));
create index ledger_entry_phase on ledger_entry (phase_id, number);

-- Entries are booked only in an open phase; a reversal mirrors its entry whole and is itself never reversed
create function ledger_entry_allowed() returns trigger language plpgsql as $$
declare
    phase_status text;
    original ledger_entry;
begin
    select status into phase_status from phase where id = new.phase_id for share;
    if phase_status <> 'OPEN' then
        raise exception 'the phase is not open' using errcode = '23514', constraint = 'ledger_entry_phase_is_open';
    end if;
    if new.reverses is not null then
        select * into original from ledger_entry where id = new.reverses;
        if original.reverses is not null or original.project_id <> new.project_id or original.line_key <> new.line_key
            or original.net <> -new.net or original.vat <> -new.vat or original.charged <> -new.charged then
            raise exception 'a reversal mirrors its entry' using errcode = '23514', constraint = 'ledger_entry_reversal_mirrors';
        end if;
    end if;
    return new;
end $$;
create trigger ledger_entry_allowed before insert on ledger_entry for each row execute function ledger_entry_allowed();
create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function refuse_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry for each statement execute function refuse_change();
