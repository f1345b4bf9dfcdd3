-- A seat may be renamed, but a decision goes on saying what it was called when the decision fell. Those made before this
-- say what it is called now, as they always did.
alter table decision_vote add seat_title text;
