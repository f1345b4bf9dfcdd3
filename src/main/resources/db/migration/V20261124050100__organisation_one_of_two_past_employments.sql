-- Of two employments at the same place that are both over, the one that was over first is left out, and not both: else
-- nothing kept a third of the same time away
create or replace function employment_follows_merging() returns trigger language plpgsql as $$
begin
    update employment e set twice = true
    from employment other
    where e.valid_to < (now() at time zone 'Europe/Copenhagen')::date and not e.twice and not other.twice
        and (e.survivor_id = new.merged_into and other.survivor_id in (select id from person where merged_into = new.merged_into)
            or other.survivor_id = new.merged_into and e.survivor_id in (select id from person where merged_into = new.merged_into))
        and (coalesce(other.valid_to, 'infinity'), other.id) > (e.valid_to, e.id)
        and other.organisation_id is not distinct from e.organisation_id and other.unit_id is not distinct from e.unit_id
        and daterange(other.valid_from, other.valid_to, '[]') && daterange(e.valid_from, e.valid_to, '[]');
    update employment set survivor_id = new.merged_into
    where survivor_id in (select id from person where merged_into = new.merged_into);
    return null;
end $$;
