create table cost_type (
    id       uuid primary key,
    version  bigint not null,
    name_da  text collate "da-DK-x-icu" not null constraint cost_type_name_da_length check (length(name_da) between 1 and 120),
    name_en  text not null constraint cost_type_name_en_length check (length(name_en) between 1 and 120),
    position int not null,
    active   boolean not null
);
create unique index cost_type_name_once on cost_type (lower(name_da));

-- The posts of the STAR guide to project budgets (2016/2018); a workplace adds, renames and retires its own
insert into cost_type (id, version, name_da, name_en, position, active) values
    ('019a0000-0000-7000-8000-000000000001', 0, 'Løn', 'Salaries', 10, true),
    ('019a0000-0000-7000-8000-000000000002', 0, 'Eksterne konsulenter og undervisere', 'External consultants and teachers', 20, true),
    ('019a0000-0000-7000-8000-000000000003', 0, 'Materialer, formidling og information', 'Materials, dissemination and information', 30, true),
    ('019a0000-0000-7000-8000-000000000004', 0, 'Transport, rejser og ophold', 'Transport, travel and accommodation', 40, true),
    ('019a0000-0000-7000-8000-000000000005', 0, 'Husleje', 'Rent', 50, true),
    ('019a0000-0000-7000-8000-000000000006', 0, 'Administration', 'Administration', 60, true),
    ('019a0000-0000-7000-8000-000000000007', 0, 'Projektevaluering', 'Project evaluation', 70, true),
    ('019a0000-0000-7000-8000-000000000008', 0, 'Revision', 'Audit', 80, true),
    ('019a0000-0000-7000-8000-000000000009', 0, 'IT-udstyr, andet udstyr og inventar', 'IT equipment, other equipment and furniture', 90, true),
    ('019a0000-0000-7000-8000-00000000000a', 0, 'Øvrige udgifter', 'Other expenses', 100, true);

create table budget (
    id           uuid primary key,
    version      bigint not null,
    project_id   uuid not null constraint budget_one_per_project unique constraint budget_project references project on delete cascade,
    frame        numeric(14, 2) constraint budget_frame_positive check (frame > 0),
    frame_source text constraint budget_frame_source_length check (length(frame_source) <= 300),
    vat_is_cost  boolean not null
);

create table budget_version (
    id           uuid primary key,
    version      bigint not null,
    budget_id    uuid not null constraint budget_version_budget references budget on delete cascade,
    number       int not null constraint budget_version_number_positive check (number > 0),
    state        text not null constraint budget_version_state_known check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SENT_BACK', 'REJECTED', 'WITHDRAWN', 'SUPERSEDED')),
    based_on     uuid constraint budget_version_based_on references budget_version,
    submission_id uuid constraint budget_version_submission references submission,
    created_at   timestamptz not null,
    constraint budget_version_number_once unique (budget_id, number),
    constraint budget_version_submitted check ((state = 'DRAFT') = (submission_id is null))
);
create unique index budget_version_one_draft on budget_version (budget_id) where state = 'DRAFT';
create unique index budget_version_one_submitted on budget_version (budget_id) where state = 'SUBMITTED';
create unique index budget_version_one_approved on budget_version (budget_id) where state = 'APPROVED';

create table budget_line (
    id                uuid primary key,
    version           bigint not null,
    budget_version_id uuid not null constraint budget_line_version references budget_version on delete cascade,
    line_key          uuid not null,
    phase_id          uuid not null constraint budget_line_phase references phase,
    cost_type_id      uuid constraint budget_line_cost_type references cost_type,
    text              text constraint budget_line_text_length check (length(text) <= 300),
    units             numeric(12, 2) constraint budget_line_units_positive check (units > 0),
    unit_price        numeric(14, 2) constraint budget_line_unit_price_not_negative check (unit_price >= 0),
    amount            numeric(14, 2) constraint budget_line_amount_not_negative check (amount >= 0),
    reason            text constraint budget_line_reason_length check (length(reason) <= 1000),
    position          int not null,
    constraint budget_line_once unique (budget_version_id, line_key),
    constraint budget_line_units_with_price check ((units is null) = (unit_price is null)),
    constraint budget_line_amount_follows check (units is null or amount = round(units * unit_price, 2))
);
create index budget_line_version on budget_line (budget_version_id, phase_id, position);
create index budget_line_key on budget_line (line_key);

-- The phases a submission put forward, complete; lines of the others are carried unchanged
create table budget_version_phase (
    budget_version_id uuid not null constraint budget_version_phase_version references budget_version on delete cascade,
    phase_id          uuid not null constraint budget_version_phase_phase references phase,
    primary key (budget_version_id, phase_id)
);

-- A version is born a draft, moves only forward, and stands from its submission on
create function budget_version_stands() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' and new.state <> 'DRAFT') or (tg_op = 'DELETE' and old.state <> 'DRAFT') then
        raise exception 'the budget version is frozen' using errcode = '23001', constraint = 'budget_version_stands';
    end if;
    if tg_op = 'UPDATE' and (
        (old.state <> new.state and old.state || ' ' || new.state not in ('DRAFT SUBMITTED', 'SUBMITTED APPROVED',
            'SUBMITTED SENT_BACK', 'SUBMITTED REJECTED', 'SUBMITTED WITHDRAWN', 'APPROVED SUPERSEDED'))
        or (old.submission_id is not null and new.submission_id is distinct from old.submission_id)
        or (to_jsonb(new) - array['version', 'state', 'submission_id'])
            is distinct from (to_jsonb(old) - array['version', 'state', 'submission_id'])) then
        raise exception 'the budget version is frozen' using errcode = '23001', constraint = 'budget_version_stands';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger budget_version_stands before insert or update or delete on budget_version for each row execute function budget_version_stands();
create trigger budget_version_no_truncate before truncate on budget_version for each statement execute function refuse_change();

-- What a version holds is frozen with it. The lock makes a line that is being written and a submission wait for each other.
create function budget_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from budget_version
               where id in (old.budget_version_id, new.budget_version_id) and state <> 'DRAFT') then
        raise exception 'the budget version is frozen' using errcode = '23001', constraint = 'budget_frozen';
    end if;
    if tg_op <> 'DELETE' then
        perform 1 from budget_version where id = new.budget_version_id and state = 'DRAFT' for share;
        if not found then
            raise exception 'the budget version is frozen' using errcode = '23001', constraint = 'budget_frozen';
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger budget_line_frozen before insert or update or delete on budget_line for each row execute function budget_frozen();
create trigger budget_line_no_truncate before truncate on budget_line for each statement execute function refuse_change();
create trigger budget_version_phase_frozen before insert or update or delete on budget_version_phase for each row execute function budget_frozen();
create trigger budget_version_phase_no_truncate before truncate on budget_version_phase for each statement execute function refuse_change();

-- A line lies in a phase of its project, and what entries may point at never becomes something else
create function budget_line_keeps_its_identity() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from budget_version v join budget b on b.id = v.budget_id join phase p on p.project_id = b.project_id
                   where v.id = new.budget_version_id and p.id = new.phase_id) then
        raise exception 'the phase is of another project' using errcode = '23514', constraint = 'budget_line_phase_of_project';
    end if;
    if exists (select 1 from budget_line l join budget_version v on v.id = l.budget_version_id
               where l.line_key = new.line_key and v.state in ('SUBMITTED', 'APPROVED', 'SUPERSEDED')
                 and (v.budget_id <> (select budget_id from budget_version where id = new.budget_version_id)
                      or l.phase_id <> new.phase_id or l.cost_type_id is distinct from new.cost_type_id)) then
        raise exception 'an approved line keeps its phase and cost type' using errcode = '23514', constraint = 'budget_line_keeps_its_identity';
    end if;
    return new;
end $$;
create trigger budget_line_keeps_its_identity before insert or update on budget_line for each row execute function budget_line_keeps_its_identity();

-- A project that is deleted takes its budget with it before its phases go: the lines would hold them back
create function budget_goes_with_project() returns trigger language plpgsql as $$
begin
    delete from budget where project_id = old.id;
    return old;
end $$;
create trigger budget_goes_with_project before delete on project for each row execute function budget_goes_with_project();
