-- From the few registrations of one person to their seats in the project, and to the days of these last. Asked whether days
-- overlap, the database took the index that the other rule keeps of all days of all seats: before it knows how many there
-- are, as in a bulk load, it read the whole of it for each seat.
create or replace function seat_holder_one_seat_by_any_id() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('seat_holder'), hashtext(new.project_id::text));
    if exists (
        select from registrations_of(new.person_id) same
        join seat_holder other on other.project_id = new.project_id and other.person_id = same.id
        where other.kind = 'HOLDER' and same.id <> new.person_id
            and not isempty(whole_days(other.valid_from, other.valid_to, other.ended_at)
                * whole_days(new.valid_from, new.valid_to, new.ended_at))) then
        raise exception 'one person would hold two seats' using errcode = '23P01', constraint = 'seat_holder_one_seat_per_person';
    end if;
    return null;
end $$;
