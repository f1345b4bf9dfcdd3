-- Of two registrations of the same employment the one that is over is left out, and never the one that still runs. First
-- all that is to be left out, then what counts again: the rule that nothing counts twice holds in between, too.
update employment e set twice = true
from employment other
where not e.twice and other.survivor_id = e.survivor_id and other.id <> e.id
    and (coalesce(other.valid_to, 'infinity'), other.id) > (coalesce(e.valid_to, 'infinity'), e.id)
    and other.organisation_id is not distinct from e.organisation_id and other.unit_id is not distinct from e.unit_id
    and daterange(other.valid_from, other.valid_to, '[]') && daterange(e.valid_from, e.valid_to, '[]');
update employment e set twice = false
where e.twice and not exists (
    select from employment other
    where other.survivor_id = e.survivor_id and other.id <> e.id
        and (coalesce(other.valid_to, 'infinity'), other.id) > (coalesce(e.valid_to, 'infinity'), e.id)
        and other.organisation_id is not distinct from e.organisation_id and other.unit_id is not distinct from e.unit_id
        and daterange(other.valid_from, other.valid_to, '[]') && daterange(e.valid_from, e.valid_to, '[]'));
