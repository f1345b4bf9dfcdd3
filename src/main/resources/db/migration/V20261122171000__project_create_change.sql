-- What somebody asks the steering group to change: the wish as data, so that the approval can carry it out by itself. What
-- is frozen when it is submitted stands with decision. The phase is no reference: it may be gone when the group decides,
-- and then the change says so.
create table project_change (
    id              uuid primary key,
    version         bigint not null,
    project_id      uuid not null constraint project_change_project references project on delete cascade,
    number          int not null constraint project_change_number_positive check (number > 0),
    kind            text not null constraint project_change_kind_known check (kind in ('TIME', 'SCOPE', 'PARTNERS', 'PAUSE', 'RESUME', 'STOP')),
    state           text not null constraint project_change_state_known check (state in ('DRAFT', 'SUBMITTED', 'APPLIED', 'NOT_APPLIED', 'REJECTED')),
    reason          text not null constraint project_change_reason_length check (length(reason) between 1 and 2000),
    consequence     text constraint project_change_consequence_length check (length(consequence) between 1 and 4000),
    target_phase_id uuid,
    move_kind       text constraint project_change_move_known check (move_kind in ('POSTPONED', 'EXTENDED')),
    move_months     int constraint project_change_months check (move_months between 1 and 120),
    new_words       text constraint project_change_words_length check (length(new_words) <= 200),
    new_from        date,
    new_to          date,
    section         text,
    new_text        text constraint project_change_text_length check (length(new_text) between 1 and 20000),
    partner_action  text constraint project_change_partner_action_known check (partner_action in ('ADDED', 'REMOVED')),
    partner_name    text constraint project_change_partner_length check (length(partner_name) between 1 and 200),
    partner_role    text constraint project_change_partner_role_length check (length(partner_role) between 1 and 200),
    problem         text,
    constraint project_change_number_once unique (project_id, number),
    constraint project_change_is_about_time check ((kind = 'TIME') = (move_kind is not null)),
    constraint project_change_is_about_scope check ((kind = 'SCOPE') = (section is not null and new_text is not null)),
    constraint project_change_is_about_partners check ((kind = 'PARTNERS') = (partner_action is not null and partner_name is not null)),
    constraint project_change_says_why_not check ((state = 'NOT_APPLIED') = (problem is not null))
);

-- Only a draft is edited, and what has ended stays as it ended
create function project_change_stands() returns trigger language plpgsql as $$
begin
    if old.state in ('APPLIED', 'NOT_APPLIED', 'REJECTED')
        or (old.state = 'SUBMITTED' and (to_jsonb(new) - array['version', 'state', 'problem'])
            is distinct from (to_jsonb(old) - array['version', 'state', 'problem'])) then
        raise exception 'the change stands' using errcode = '23001', constraint = 'project_change_stands';
    end if;
    return new;
end $$;
create trigger project_change_stands before update on project_change for each row execute function project_change_stands();

-- A change is carried out once, by the approval of exactly one submission
create table project_change_application (
    change_id     uuid primary key constraint project_change_application_change references project_change on delete cascade,
    submission_id uuid not null constraint project_change_application_submission_once unique
        constraint project_change_application_submission references submission,
    applied_at    timestamptz not null
);
create trigger project_change_application_append_only before update on project_change_application
    for each row execute function refuse_change();
create trigger project_change_application_goes_with_change before delete on project_change_application
    for each row when (pg_trigger_depth() = 0) execute function refuse_change();
create trigger project_change_application_no_truncate before truncate on project_change_application
    for each statement execute function refuse_change();

-- Which change moved the period, if one did
alter table phase_period_change add change_id uuid
    constraint phase_period_change_once unique constraint phase_period_change_change references project_change on delete cascade;
