-- The list of organisations counts everybody of those on the page: from the index alone, in the order in which people are
-- told apart. Whoever has another employer than the unit's organisation lies beside the unit's own, and is found by itself.
create index employment_at_employer_by_survivor on employment (organisation_id, survivor_id) include (valid_from, valid_to);
create index employment_in_unit_by_employer on employment (unit_id, organisation_id) include (survivor_id, valid_from, valid_to);
drop index employment_at_employer;
drop index employment_in_unit;
