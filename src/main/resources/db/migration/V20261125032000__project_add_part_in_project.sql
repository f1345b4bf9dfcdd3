-- Who has, had or will have a part in which project, by a role or by a seat: for all who ask for both alike. A person may
-- stand here by any of their registrations, so whoever looks people up joins person_now or asks for people_of an account;
-- a role that nobody has as a person has none here. There is no condition in it: with one in a branch the planner no longer
-- takes a search by person or project into that branch, and reads the whole table instead of its index.
create view part_in_project as
    select project_id, person_id, kind as role, valid_from, valid_to, ended_at from project_role
    union all
    select project_id, person_id, case kind when 'HOLDER' then 'SEAT_HOLDER' else 'DEPUTY' end, valid_from, valid_to, ended_at
    from seat_holder;

create or replace function projects_in_reach(account uuid, day date) returns table (project_id uuid)
    language sql stable parallel safe
    as $$
        select distinct part.project_id from part_in_project part
        where part.person_id in (select id from people_of(account))
            and counts_on(day, part.valid_from, part.valid_to, part.ended_at)
    $$;
