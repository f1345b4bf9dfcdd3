-- Rules about somebody's employments must hold for the person, whichever registration each of them was written for. That
-- is kept beside it: an index can then guard the rules, and whoever counts people need not look at each.
alter table employment
    add survivor_id uuid constraint employment_survivor references person,
    -- It was over when two registrations turned out to be one person, and lies over another of theirs: the past is not rewritten
    add twice boolean not null default false;

drop trigger employment_past_stays on employment;
update employment e set survivor_id = p.id from person p where p.id = e.person_id;
update employment e set survivor_id = p.merged_into from person p where p.id = e.person_id and p.merged_into is not null;
-- Of those that were merged before this was a rule, one of each stays the one that counts
update employment e set twice = true
from employment other
where other.survivor_id = e.survivor_id and other.id > e.id
    and other.organisation_id is not distinct from e.organisation_id and other.unit_id is not distinct from e.unit_id
    and daterange(other.valid_from, other.valid_to, '[]') && daterange(e.valid_from, e.valid_to, '[]');
alter table employment alter survivor_id set not null;

alter table employment
    drop constraint employment_once_at_a_time,
    drop constraint employment_number_means_one_person,
    add constraint employment_once_at_a_time exclude using gist (
        survivor_id with =,
        coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') with =,
        coalesce(unit_id, '00000000-0000-0000-0000-000000000000') with =,
        daterange(valid_from, valid_to, '[]') with &&) where (not twice),
    -- Looked at when the whole statement is done: all of somebody's rows get another survivor at once
    add constraint employment_number_means_one_person exclude using gist (
        organisation_id with =, employee_number with =, survivor_id with <>) where (employee_number is not null)
        deferrable initially immediate;
drop index employment_of_person;
create index employment_of_survivor on employment (survivor_id);

create trigger employment_past_stays
    before delete or update of id, version, person_id, organisation_id, unit_id, job_title, employee_group, employee_number,
        manager_id, valid_from, valid_to on employment
    for each row execute function employment_past_stays();

-- Somebody may be merging the person just now: whoever registers an employment waits, and then knows the survivor
create function employment_of_survivor() returns trigger language plpgsql as $$
begin
    select coalesce(merged_into, id) into new.survivor_id from person where id = new.person_id for key share;
    new.survivor_id := coalesce(new.survivor_id, new.person_id);
    return new;
end $$;
create trigger employment_of_survivor before insert or update of person_id on employment
    for each row execute function employment_of_survivor();

-- What is present of both at the same place is refused by the rule above: somebody has to say which one ends
create function employment_follows_merging() returns trigger language plpgsql as $$
begin
    update employment e set twice = true
    from employment other
    where e.valid_to < (now() at time zone 'Europe/Copenhagen')::date and not e.twice and not other.twice
        and (e.survivor_id = new.merged_into and other.survivor_id in (select id from person where merged_into = new.merged_into)
            or other.survivor_id = new.merged_into and e.survivor_id in (select id from person where merged_into = new.merged_into))
        and other.organisation_id is not distinct from e.organisation_id and other.unit_id is not distinct from e.unit_id
        and daterange(other.valid_from, other.valid_to, '[]') && daterange(e.valid_from, e.valid_to, '[]');
    update employment set survivor_id = new.merged_into
    where survivor_id in (select id from person where merged_into = new.merged_into);
    return null;
end $$;
create trigger employment_follows_merging after update of merged_into on person
    for each row when (new.merged_into is not null and new.merged_into is distinct from old.merged_into)
    execute function employment_follows_merging();

create or replace function employment_on(person uuid, day date) returns setof employment
    language sql stable parallel safe
    as $$
        select e.* from employment e
        where e.survivor_id = (select coalesce(p.merged_into, p.id) from person p where p.id = person)
            and (e.valid_from is null or e.valid_from <= day) and (e.valid_to is null or e.valid_to >= day)
        order by e.valid_from desc nulls last, e.id desc
        limit 1
    $$;
