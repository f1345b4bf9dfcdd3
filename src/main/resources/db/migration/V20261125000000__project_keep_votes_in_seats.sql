-- The days of somebody in a seat may be mended, but not so that a vote was cast by somebody who did not sit there
create function seat_holder_keeps_votes() returns trigger language plpgsql as $$
begin
    -- Whoever votes at this moment holds the submission: their vote is seen here, or they see the new days
    perform from submission where status = 'OPEN' and body_id in (select decided_along_with(new.project_id)) for share;
    if exists (
        select from vote v
        join person_now voter on voter.id = v.person_id
        join person_now sitting on sitting.id = new.person_id and sitting.person_id = voter.person_id
        cross join lateral (select (v.cast_at at time zone 'Europe/Copenhagen')::date as day) cast_on
        where v.seat_id = new.seat_id and v.deputy = (new.kind = 'DEPUTY')
            and daterange(old.valid_from, old.valid_to, '[]') @> cast_on.day
            and not daterange(new.valid_from, new.valid_to, '[]') @> cast_on.day) then
        raise exception 'somebody has voted on a day outside these' using errcode = '23514', constraint = 'seat_holder_keeps_votes';
    end if;
    return null;
end $$;
create trigger seat_holder_keeps_votes after update of valid_from, valid_to on seat_holder
    for each row when ((new.valid_from, new.valid_to) is distinct from (old.valid_from, old.valid_to))
    execute function seat_holder_keeps_votes();
