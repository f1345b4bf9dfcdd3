-- A seat that is given while two registrations are merged is seen by neither of the two who check: whoever comes second
-- waits for the first, and looks then
create or replace function seat_holder_one_seat_by_any_id() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('seat_holder'), hashtext(new.project_id::text));
    if exists (
        select from seat_holder other
        join person_now one on one.id = new.person_id
        join person_now another on another.id = other.person_id and another.person_id = one.person_id
        where other.project_id = new.project_id and other.kind = 'HOLDER' and other.person_id <> new.person_id
            and whole_days(other.valid_from, other.valid_to, other.ended_at) && whole_days(new.valid_from, new.valid_to, new.ended_at)) then
        raise exception 'one person would hold two seats' using errcode = '23P01', constraint = 'seat_holder_one_seat_per_person';
    end if;
    return null;
end $$;

create or replace function seat_holder_one_seat_after_merging() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('seat_holder'), hashtext(project_id::text))
    from (select distinct project_id from seat_holder where person_id = new.id and kind = 'HOLDER' order by project_id) seated;
    if exists (
        select from seat_holder h
        join seat_holder other on other.project_id = h.project_id and other.kind = 'HOLDER' and other.person_id <> h.person_id
            and whole_days(other.valid_from, other.valid_to, other.ended_at) && whole_days(h.valid_from, h.valid_to, h.ended_at)
        join person_now another on another.id = other.person_id and another.person_id = new.merged_into
        where h.person_id = new.id and h.kind = 'HOLDER') then
        raise exception 'one person would hold two seats' using errcode = '23P01', constraint = 'seat_holder_one_seat_per_person';
    end if;
    return null;
end $$;
