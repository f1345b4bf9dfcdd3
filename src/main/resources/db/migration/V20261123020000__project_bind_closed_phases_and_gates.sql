-- What is closed was carried out: its planned period stays, so that plan and course can be compared. A decision that opens
-- the phase again opens its plan, too.
create function phase_over_keeps_plan() returns trigger language plpgsql as $$
begin
    raise exception 'a closed phase keeps its planned period' using errcode = '23514', constraint = 'phase_over_keeps_plan';
end $$;
create trigger phase_over_keeps_plan before update on phase
    for each row when (old.status = 'CLOSED' and new.status = 'CLOSED'
        and (new.period_words, new.period_from, new.period_to) is distinct from (old.period_words, old.period_from, old.period_to))
    execute function phase_over_keeps_plan();

-- Only what is closed has a last day. Where an open phase was given one, it still stands in the phase's history.
update phase set actual_to = null, version = version + 1 where status <> 'CLOSED' and actual_to is not null;
alter table phase add constraint phase_actual_ends_when_closed check (status = 'CLOSED' or actual_to is null);

-- A gate is the steering group's from the moment a plan with it is put forward to it, as the period is. Plans from before
-- gates were frozen in them say nothing of gates: the group approved them while all the gates of the phase stood.
create function plan_holds_gate(project uuid, phase uuid, gate text) returns boolean
    language sql stable parallel safe
    as $$
    select exists (
        select from submission s left join decision d on d.submission_id = s.id
        where s.body_id = project and s.subject_kind = 'PLAN' and (s.status = 'OPEN' or d.outcome = 'APPROVED')
            and puts_forward(s.content, phase)
            and not jsonb_path_exists(s.content::jsonb,
                '$.phases[*] ? (@.id == $phase && exists(@.gates) && !(@.gates[*] == $gate))',
                jsonb_build_object('phase', phase::text, 'gate', gate)))
    $$;

-- Taking a gate off is how whoever it binds would get past it. What goes with its phase is not taken off.
create function phase_gate_is_held() returns trigger language plpgsql as $$
begin
    if exists (select from phase p where p.id = old.phase_id and plan_holds_gate(p.project_id, p.id, old.kind)) then
        raise exception 'the steering group has a plan with the gate' using errcode = '23514', constraint = 'phase_gate_is_held';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger phase_gate_is_held before update or delete on phase_gate for each row execute function phase_gate_is_held();
