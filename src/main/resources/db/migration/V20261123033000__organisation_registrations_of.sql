-- Every id that somebody is known by, the survivor's and those merged into it, whichever of them is asked for
create function registrations_of(person uuid) returns table (id uuid)
    language sql stable parallel safe
    as $$
        select p.id from person p where p.id = person
        union
        select s.merged_into from person s where s.id = person and s.merged_into is not null
        union
        select d.id from person d where d.merged_into = (select coalesce(p.merged_into, p.id) from person p where p.id = person)
    $$;
