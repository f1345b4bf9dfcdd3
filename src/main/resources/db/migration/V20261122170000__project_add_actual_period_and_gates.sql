-- When a phase really ran, beside when it was planned to: known from its opening on, and corrected by who leads it.
alter table phase add actual_words text constraint phase_actual_words_length check (length(actual_words) <= 200);
alter table phase add actual_from date;
alter table phase add actual_to date;
alter table phase add constraint phase_actual_in_order check (actual_to >= actual_from);
alter table phase add constraint phase_actual_has_begun
    check (status <> 'PLANNED' or (actual_words is null and actual_from is null and actual_to is null));

-- Every period a phase has had, and why it has another one now. The rows go with the phase, and not before.
create table phase_period_change (
    id         uuid primary key,
    position   bigint generated always as identity,
    project_id uuid not null,
    phase_id   uuid not null,
    kind       text not null constraint phase_period_change_kind_known check (kind in ('PLANNED', 'ACTUAL')),
    old_words  text,
    old_from   date,
    old_to     date,
    new_words  text,
    new_from   date,
    new_to     date,
    reason     text constraint phase_period_change_reason_length check (length(reason) between 1 and 2000),
    changed_by uuid not null constraint phase_period_change_person references person,
    changed_at timestamptz not null,
    constraint phase_period_change_phase foreign key (phase_id, project_id) references phase (id, project_id) on delete cascade,
    constraint phase_period_change_says_something
        check ((old_words, old_from, old_to) is distinct from (new_words, new_from, new_to))
);
create index phase_period_change_project on phase_period_change (project_id, position);
create index phase_period_change_phase_id on phase_period_change (phase_id);
create trigger phase_period_change_append_only before update on phase_period_change for each row execute function refuse_change();
create trigger phase_period_change_goes_with_phase before delete on phase_period_change
    for each row when (pg_trigger_depth() = 0) execute function refuse_change();
create trigger phase_period_change_no_truncate before truncate on phase_period_change for each statement execute function refuse_change();

-- What the steering group must have approved before the phase is opened. A phase that has none is opened freely, as all
-- were before. The kinds are those of decision's subjects, also of subjects that cannot be submitted yet.
create table phase_gate (
    phase_id uuid not null constraint phase_gate_phase references phase on delete cascade,
    kind     text not null constraint phase_gate_kind_known check (kind in ('PLAN', 'BUDGET', 'COMPETENCE_PROFILE', 'PROVIDER_CHOICE')),
    primary key (phase_id, kind)
);

-- Whether what was put forward is about the phase: content that lists no phases is about them all, and what is only
-- carried along unchanged was not put forward.
create function puts_forward(content text, phase uuid) returns boolean
    language sql immutable parallel safe
    as $$
    select not jsonb_exists(content::jsonb, 'phases')
        or jsonb_path_exists(content::jsonb, '$.phases[*] ? (@.id == $phase && !(@.carried == true))',
            jsonb_build_object('phase', phase::text))
    $$;

create function gate_is_met(project uuid, phase uuid, gate text) returns boolean
    language sql stable parallel safe
    as $$
    select exists (
        select from submission s join decision d on d.submission_id = s.id
        where s.body_id = project and s.subject_kind = gate and d.outcome = 'APPROVED' and puts_forward(s.content, phase))
    $$;

-- The planned period of a phase is the steering group's from the moment a plan with the phase is put forward to it,
-- until it says no or the plan is taken back.
create function plan_holds(project uuid, phase uuid) returns boolean
    language sql stable parallel safe
    as $$
    select exists (
        select from submission s left join decision d on d.submission_id = s.id
        where s.body_id = project and s.subject_kind = 'PLAN' and (s.status = 'OPEN' or d.outcome = 'APPROVED')
            and puts_forward(s.content, phase))
    $$;

create function phase_gates_met() returns trigger language plpgsql as $$
begin
    if exists (select from phase_gate g where g.phase_id = new.id and not gate_is_met(new.project_id, new.id, g.kind)) then
        raise exception 'a gate of the phase is not met' using errcode = '23514', constraint = 'phase_gates_met';
    end if;
    return new;
end $$;
create trigger phase_gates_met before update of status on phase
    for each row when (old.status = 'PLANNED' and new.status = 'OPEN') execute function phase_gates_met();
