-- Who may vote in a steering group on a day, in the order of the seats: read by the electorate, and by the pages that count votes
create function filled_seats(body uuid, day date)
    returns table (seat_id uuid, title text, chair boolean, holder_id uuid, deputy_id uuid)
    language sql stable parallel safe
    as $$
        select s.id, s.title, s.chair, holder.person_id, deputy.person_id
        from seat s
        left join seat_holder holder on holder.seat_id = s.id and holder.kind = 'HOLDER'
            and counts_on(day, holder.valid_from, holder.valid_to, holder.ended_at)
        left join seat_holder deputy on deputy.seat_id = s.id and deputy.kind = 'DEPUTY'
            and counts_on(day, deputy.valid_from, deputy.valid_to, deputy.ended_at)
        where s.project_id = body and (holder.id is not null or deputy.id is not null)
        order by s.position, s.id
    $$;
