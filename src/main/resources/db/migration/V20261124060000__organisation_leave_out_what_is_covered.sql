-- One after the other, the latest first: an employment is left out only because of one that itself counts. Left out because
-- of one that is left out, too, its years were kept by nothing.
create or replace function employment_follows_merging() returns trigger language plpgsql as $$
declare
    past employment;
begin
    for past in
        select e.* from employment e
        where e.valid_to < (now() at time zone 'Europe/Copenhagen')::date and not e.twice
            and (e.survivor_id = new.merged_into or e.survivor_id in (select id from person where merged_into = new.merged_into))
        order by e.valid_to desc, e.id desc
    loop
        update employment set twice = true
        where id = past.id and exists (
            select from employment other
            where (other.survivor_id = new.merged_into
                    or other.survivor_id in (select id from person where merged_into = new.merged_into))
                and not other.twice and other.survivor_id <> past.survivor_id
                and (coalesce(other.valid_to, 'infinity'), other.id) > (past.valid_to, past.id)
                and other.organisation_id is not distinct from past.organisation_id
                and other.unit_id is not distinct from past.unit_id
                and daterange(other.valid_from, other.valid_to, '[]') && daterange(past.valid_from, past.valid_to, '[]'));
    end loop;
    update employment set survivor_id = new.merged_into
    where survivor_id in (select id from person where merged_into = new.merged_into);
    return null;
end $$;
