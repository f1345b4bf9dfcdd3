-- A project may be a part of another one (two projects at local centres are parts of S4's second project), never of
-- itself however far up, and is moved only as long as it is a draft
alter table project add column parent_id uuid constraint project_parent references project;
create index project_parent on project (parent_id, number) where parent_id is not null;

-- Two moves at once could close a circle that neither of them sees: one waits for the other
create function project_no_circle() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.parent_id is distinct from old.parent_id and old.status <> 'DRAFT' then
        raise exception 'only a draft is moved' using errcode = '23514', constraint = 'project_parent_of_draft';
    end if;
    if new.parent_id is null then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtext('project_no_circle'));
    if new.parent_id = new.id or exists (
        with recursive above as (
            select parent_id from project where id = new.parent_id
            union
            select p.parent_id from project p join above on p.id = above.parent_id)
        select from above where parent_id = new.id) then
        raise exception 'a project cannot be a part of itself' using errcode = '23514', constraint = 'project_no_circle';
    end if;
    return new;
end $$;
create trigger project_no_circle before insert or update of parent_id on project for each row execute function project_no_circle();

-- Whose steering group decides for a project: its own if it has seats, else that of the nearest project above that has
create function deciding_project(project uuid) returns uuid
    language sql stable parallel safe
    as $$
        with recursive up as (
            select p.id, p.parent_id, 0 as steps from project p where p.id = project
            union all
            select p.id, p.parent_id, up.steps + 1
            from up join project p on p.id = up.parent_id
            where not exists (select from seat s where s.project_id = up.id))
        select id from up order by steps desc limit 1
    $$;

create or replace function filled_seats(body uuid, day date)
    returns table (seat_id uuid, title text, chair boolean, holder_id uuid, deputy_id uuid)
    language sql stable parallel safe
    as $$
        select s.id, s.title, s.chair, holding.person_id, deputising.person_id
        from seat s
        left join seat_holder holder on holder.seat_id = s.id and holder.kind = 'HOLDER'
            and counts_on(day, holder.valid_from, holder.valid_to, holder.ended_at)
        left join person_now holding on holding.id = holder.person_id
        left join seat_holder deputy on deputy.seat_id = s.id and deputy.kind = 'DEPUTY'
            and counts_on(day, deputy.valid_from, deputy.valid_to, deputy.ended_at)
        left join person_now deputising on deputising.id = deputy.person_id
        where s.project_id = (select deciding_project(body)) and (holder.id is not null or deputy.id is not null)
        order by s.position, s.id
    $$;
