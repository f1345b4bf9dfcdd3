-- Two registrations of the same person: the one points at the other, and nothing that refers to either is rewritten. A
-- merged person points at one who is not merged, so there are no chains and no circles; the account is the survivor's.
alter table person
    add survives boolean not null generated always as (merged_into is null) stored,
    add merged_into_survivor boolean generated always as (case when merged_into is not null then true end) stored,
    add constraint person_survives unique (id, survives),
    drop constraint person_merged_into,
    add constraint person_merged_into_survivor foreign key (merged_into, merged_into_survivor) references person (id, survives),
    add constraint person_merged_has_no_account check (merged_into is null or account_id is null);
create index person_merged on person (merged_into) where merged_into is not null;
create index person_by_name on person (name, id) where merged_into is null;
-- A merged person's address still leads to the survivor
create index person_email on person (lower(email));

-- Everybody by every id they were ever known by: person_id, name, address and account are those of the survivor.
-- Whoever shows or compares a person that something refers to reads this, not the table.
create view person_now as
    select p.id, coalesce(s.id, p.id) as person_id, coalesce(s.name, p.name) as name,
        case when s.id is null then p.email else s.email end as email,
        case when s.id is null then p.account_id else s.account_id end as account_id
    from person p left join person s on s.id = p.merged_into;

-- The ids that mean the person behind an account
create function people_of(account uuid) returns table (id uuid)
    language sql stable parallel safe
    as $$
        select p.id from person p where p.account_id = account
        union all
        select d.id from person p join person d on d.merged_into = p.id where p.account_id = account
    $$;

-- Where somebody works on a day: the latest of several, whichever of the registrations it stands with
create function employment_on(person uuid, day date) returns setof employment
    language sql stable parallel safe
    as $$
        select e.* from employment e
        where e.person_id in (
                select coalesce(p.merged_into, p.id) from person p where p.id = person
                union all
                select d.id from person p join person d on d.merged_into = coalesce(p.merged_into, p.id) where p.id = person)
            and (e.valid_from is null or e.valid_from <= day) and (e.valid_to is null or e.valid_to >= day)
        order by e.valid_from desc nulls last, e.id desc
        limit 1
    $$;
