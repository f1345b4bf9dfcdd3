-- A gate that the steering group has may be marked: it falls away when the group approves a plan without it. Till then it
-- stands. What waits for something that nobody can submit would else never be opened.
create table phase_gate_falling (
    phase_id uuid not null constraint phase_gate_falling_phase references phase on delete cascade,
    kind     text not null constraint phase_gate_falling_kind_known check (kind in ('PLAN', 'BUDGET', 'COMPETENCE_PROFILE', 'PROVIDER_CHOICE')),
    primary key (phase_id, kind)
);

-- The steering group has the plan that awaits its decision and the one it approved last: what that one leaves out, the
-- group has let go. Plans from before gates were frozen in them still say nothing of gates.
create or replace function plan_holds_gate(project uuid, phase uuid, gate text) returns boolean
    language sql stable parallel safe
    as $$
    select exists (
        select from submission s left join decision d on d.submission_id = s.id
        where s.body_id = project and s.subject_kind = 'PLAN'
            and (s.status = 'OPEN' or d.outcome = 'APPROVED' and not exists (
                select from submission later join decision e on e.submission_id = later.id and e.outcome = 'APPROVED'
                where later.body_id = project and later.subject_kind = 'PLAN' and e.decided_at > d.decided_at))
            and puts_forward(s.content, phase)
            and not jsonb_path_exists(s.content::jsonb,
                '$.phases[*] ? (@.id == $phase && exists(@.gates) && !(@.gates[*] == $gate))',
                jsonb_build_object('phase', phase::text, 'gate', gate)))
    $$;
