-- Whoever was written around somebody before the rule came may still be ended and moved: it refuses only what newly covers
-- the day of another, and looks at nothing but days. By a name of its own, for whoever is in the way is not there any more.
create or replace function seat_holder_not_around_another() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('seat_holder'), hashtext(new.project_id::text));
    if exists (
        select from seat_holder other
        where other.seat_id = new.seat_id and other.kind = new.kind and other.id <> new.id
            and other.valid_from = other.valid_to and (other.ended_at at time zone 'Europe/Copenhagen')::date >= other.valid_from
            and coalesce(new.valid_from < other.valid_from, true)
            and whole_days(new.valid_from, new.valid_to, new.ended_at) @> other.valid_from
            and (tg_op = 'INSERT' or not (coalesce(old.valid_from < other.valid_from, true)
                and whole_days(old.valid_from, old.valid_to, old.ended_at) @> other.valid_from))) then
        raise exception 'somebody else sat in the seat meanwhile' using errcode = '23P01', constraint = 'seat_holder_not_around_another';
    end if;
    return null;
end $$;
drop trigger seat_holder_not_around_another on seat_holder;
create trigger seat_holder_not_around_another after insert or update of valid_from, valid_to, ended_at on seat_holder
    for each row execute function seat_holder_not_around_another();
