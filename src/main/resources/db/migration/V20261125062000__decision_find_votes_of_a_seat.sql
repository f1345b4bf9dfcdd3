-- Who mends the days of somebody in a seat is asked about the votes of that seat alone
create index vote_seat on vote (seat_id, person_id);
