-- A role or a seat given to another registration of the same person gives the same reach
create or replace function projects_in_reach(account uuid, day date) returns table (project_id uuid)
    language sql stable parallel safe
    as $$
        select r.project_id from project_role r
        where r.person_id in (select id from people_of(account)) and counts_on(day, r.valid_from, r.valid_to, r.ended_at)
        union
        select h.project_id from seat_holder h
        where h.person_id in (select id from people_of(account)) and counts_on(day, h.valid_from, h.valid_to, h.ended_at)
    $$;
