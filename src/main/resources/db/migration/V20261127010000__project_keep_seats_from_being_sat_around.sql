-- Who is put out of a seat on the very day they came has no whole day in it, so that a successor can begin that day. To a
-- range of days they then did not exist: whoever came after them could be said to have sat there long before. Who was put
-- out before their first day never sat there, and is in nobody's way.
create function seat_holder_not_around_another() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('seat_holder'), hashtext(new.project_id::text));
    if exists (
        select from seat_holder other
        where other.seat_id = new.seat_id and other.kind = new.kind and other.id <> new.id
            and other.valid_from = other.valid_to and (other.ended_at at time zone 'Europe/Copenhagen')::date >= other.valid_from
            and coalesce(new.valid_from < other.valid_from, true)
            and whole_days(new.valid_from, new.valid_to, new.ended_at) @> other.valid_from) then
        raise exception 'somebody else sat in the seat meanwhile' using errcode = '23P01', constraint = 'seat_holder_one_of_a_kind';
    end if;
    return null;
end $$;
create trigger seat_holder_not_around_another after insert or update on seat_holder
    for each row execute function seat_holder_not_around_another();
