-- A vote and a seat of the same person must be known as such, whichever registration the seat was given to
create or replace function filled_seats(body uuid, day date)
    returns table (seat_id uuid, title text, chair boolean, holder_id uuid, deputy_id uuid)
    language sql stable parallel safe
    as $$
        select s.id, s.title, s.chair, holding.person_id, deputising.person_id
        from seat s
        left join seat_holder holder on holder.seat_id = s.id and holder.kind = 'HOLDER'
            and counts_on(day, holder.valid_from, holder.valid_to, holder.ended_at)
        left join person_now holding on holding.id = holder.person_id
        left join seat_holder deputy on deputy.seat_id = s.id and deputy.kind = 'DEPUTY'
            and counts_on(day, deputy.valid_from, deputy.valid_to, deputy.ended_at)
        left join person_now deputising on deputising.id = deputy.person_id
        where s.project_id = body and (holder.id is not null or deputy.id is not null)
        order by s.position, s.id
    $$;

-- One person holds one seat in a project, also when known by two ids: whether the seat or the merging comes last
create function seat_holder_one_seat_by_any_id() returns trigger language plpgsql as $$
begin
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
create trigger seat_holder_one_seat_by_any_id after insert or update on seat_holder
    for each row when (new.kind = 'HOLDER') execute function seat_holder_one_seat_by_any_id();

create function seat_holder_one_seat_after_merging() returns trigger language plpgsql as $$
begin
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
create trigger seat_holder_one_seat_after_merging after update of merged_into on person
    for each row when (new.merged_into is not null) execute function seat_holder_one_seat_after_merging();
