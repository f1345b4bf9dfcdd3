-- The parts that the person behind an account has, had or will have. Asked of part_in_project as a whole, the planner knows
-- nothing of how many parts people have, takes it for hundreds, and reads all projects to find ten: that was on every page,
-- where the tasks are counted. Asked of each table by itself it knows.
create function parts_of(account uuid) returns table (project_id uuid, role text, valid_from date, valid_to date, ended_at timestamptz)
    language sql stable parallel safe
    as $$
        select r.project_id, r.kind, r.valid_from, r.valid_to, r.ended_at from project_role r
        where r.person_id in (select id from people_of(account))
        union all
        select h.project_id, case h.kind when 'HOLDER' then 'SEAT_HOLDER' else 'DEPUTY' end, h.valid_from, h.valid_to, h.ended_at
        from seat_holder h
        where h.person_id in (select id from people_of(account))
    $$;

create or replace function projects_in_reach(account uuid, day date) returns table (project_id uuid)
    language sql stable parallel safe
    as $$
        select distinct part.project_id from parts_of(account) part
        where counts_on(day, part.valid_from, part.valid_to, part.ended_at)
    $$;
