-- A change goes from draft to submission, from there to its end or back, and nowhere else. What has been before the
-- steering group stays, with what came of it: only a draft that nobody has put forward is deleted.
drop trigger project_change_stands on project_change;
create or replace function project_change_stands() returns trigger language plpgsql as $$
declare
    life constant text[] := array['version', 'state', 'problem'];
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a change begins as a draft' using errcode = '23514', constraint = 'project_change_begins_as_draft';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' or exists (
            select from submission where body_id = old.project_id and subject_kind = 'CHANGE' and subject_id = old.id) then
            raise exception 'the change stands' using errcode = '23001', constraint = 'project_change_stands';
        end if;
        return old;
    end if;
    if old.state || ' ' || new.state not in ('DRAFT DRAFT', 'DRAFT SUBMITTED',
            'SUBMITTED DRAFT', 'SUBMITTED APPLIED', 'SUBMITTED NOT_APPLIED', 'SUBMITTED REJECTED')
        or (new.state <> old.state and to_jsonb(new) - life is distinct from to_jsonb(old) - life)
        or (new.id, new.project_id, new.number, new.kind) is distinct from (old.id, old.project_id, old.number, old.kind) then
        raise exception 'the change stands' using errcode = '23001', constraint = 'project_change_stands';
    end if;
    if new.state = 'SUBMITTED' and not exists (
        select from submission where body_id = new.project_id and subject_kind = 'CHANGE' and subject_id = new.id and status = 'OPEN') then
        raise exception 'the change was not put forward' using errcode = '23514', constraint = 'project_change_was_put_forward';
    end if;
    if new.state = 'APPLIED' and not exists (select from project_change_application where change_id = new.id) then
        raise exception 'the change was not carried out' using errcode = '23514', constraint = 'project_change_was_carried_out';
    end if;
    return new;
end $$;
create trigger project_change_stands before insert or update or delete on project_change
    for each row execute function project_change_stands();

-- That it was carried out, and what it did to the periods, goes with nothing
alter table project_change_application drop constraint project_change_application_change,
    add constraint project_change_application_change foreign key (change_id) references project_change;
alter table phase_period_change drop constraint phase_period_change_change,
    add constraint phase_period_change_change foreign key (change_id) references project_change;
drop trigger project_change_application_append_only on project_change_application;
drop trigger project_change_application_goes_with_change on project_change_application;
create trigger project_change_application_append_only before update or delete on project_change_application
    for each row execute function refuse_change();

-- It is carried out by the approval of a submission of its own
create function project_change_application_approved() returns trigger language plpgsql as $$
begin
    if not exists (
        select from submission s join decision d on d.submission_id = s.id
        where s.id = new.submission_id and s.subject_kind = 'CHANGE' and s.subject_id = new.change_id and d.outcome = 'APPROVED') then
        raise exception 'the change was not approved' using errcode = '23514', constraint = 'project_change_application_approved';
    end if;
    return new;
end $$;
create trigger project_change_application_approved before insert on project_change_application
    for each row execute function project_change_application_approved();

-- An organisation answers to several names, and may get another one while the group decides: the change is about the
-- organisation, and the name is what was typed
alter table project_change add column partner_id uuid
    constraint project_change_partner references organisation;
alter table project_change disable trigger project_change_stands;
insert into organisation (id, version, name)
select distinct on (lower(c.partner_name)) gen_random_uuid(), 0, c.partner_name from project_change c
where c.partner_name is not null
    and not exists (select from organisation_name n where lower(n.name) = lower(c.partner_name));
update project_change c set partner_id = n.organisation_id
from organisation_name n where lower(n.name) = lower(c.partner_name);
alter table project_change enable trigger project_change_stands;
alter table project_change drop constraint project_change_is_about_partners,
    add constraint project_change_is_about_partners check (
        (kind = 'PARTNERS') = (partner_action is not null and partner_name is not null)
        and (kind = 'PARTNERS') = (partner_id is not null));
