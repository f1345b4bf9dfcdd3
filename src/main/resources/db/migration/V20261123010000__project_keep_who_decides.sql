-- Who decides for a project hangs on its seats and on the projects above. Under a matter that awaits a decision neither may
-- change: votes that were cast would no longer count, and others would decide than those the matter was put forward to.
-- A submission holds this lock together with others; whoever is about to change who decides waits for them, and they for it.
create function submission_holds_who_decides() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('who decides'));
    return new;
end $$;
create trigger submission_holds_who_decides before insert on submission
    for each row execute function submission_holds_who_decides();

-- The projects that are decided for where this one is: itself, and those below as far down as nobody has seats
create function decided_along_with(project uuid) returns setof uuid
    language sql stable parallel safe
    as $$
        with recursive down as (
            select decided_along_with.project as id
            union all
            select p.id from down join project p on p.parent_id = down.id
            where not exists (select from seat s where s.project_id = p.id))
        select id from down
    $$;

-- The first seat gives a project and those below a group of their own, the last one takes it away
create function seat_not_under_open_matter() returns trigger language plpgsql as $$
declare
    of_project constant uuid := case when tg_op = 'DELETE' then old.project_id else new.project_id end;
    touched constant uuid := case when tg_op = 'DELETE' then old.id else new.id end;
begin
    if not exists (select from seat where project_id = of_project and id <> touched) then
        perform pg_advisory_xact_lock(hashtext('who decides'));
        if exists (select from submission where status = 'OPEN' and body_id in (select decided_along_with(of_project))) then
            raise exception 'somebody decides on a matter of the project' using errcode = '23514', constraint = 'seat_not_under_open_matter';
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger seat_not_under_open_matter before insert or delete on seat
    for each row execute function seat_not_under_open_matter();
create function seat_stays_in_project() returns trigger language plpgsql as $$
begin
    raise exception 'a seat stays in its project' using errcode = '23001', constraint = 'seat_stays_in_project';
end $$;
create trigger seat_stays_in_project before update of project_id on seat
    for each row when (new.project_id is distinct from old.project_id) execute function seat_stays_in_project();

create function project_parent_not_under_matter() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('who decides'));
    if exists (select from submission where body_id = new.id) then
        raise exception 'something was put forward from the project' using errcode = '23514', constraint = 'project_parent_settled';
    end if;
    if not exists (select from seat where project_id = new.id)
        and exists (select from submission where status = 'OPEN' and body_id in (select decided_along_with(new.id))) then
        raise exception 'somebody decides on a matter below the project' using errcode = '23514', constraint = 'project_parent_not_under_open_matter';
    end if;
    return new;
end $$;
create trigger project_parent_not_under_matter before update of parent_id on project
    for each row when (new.parent_id is distinct from old.parent_id) execute function project_parent_not_under_matter();

-- What was put forward is kept for ever, and so is the project that it is about
create function project_stays_with_matter() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('who decides'));
    if exists (select from submission where body_id = old.id) then
        raise exception 'something was put forward from the project' using errcode = '23001', constraint = 'project_stays_with_matter';
    end if;
    return old;
end $$;
create trigger project_stays_with_matter before delete on project for each row execute function project_stays_with_matter();
