-- A project may have been under way for long when it is written down, and its paper may not say since when somebody has
-- had a role: then it has begun already
alter table project_role alter column valid_from drop not null;
alter table seat_holder alter column valid_from drop not null;

create or replace function counts_on(day date, valid_from date, valid_to date, ended_at timestamptz) returns boolean
    language sql immutable parallel safe
    as $$
        select (valid_from is null or day >= valid_from)
            and (valid_to is null or day < valid_to or (day = valid_to and ended_at is null))
    $$;
