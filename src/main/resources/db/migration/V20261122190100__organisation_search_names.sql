-- People and units are found by a part of their name, in every spelling of å, and with a slip of the finger. With a space in
-- front a short name is looked for as the beginning of a word, and even that along the index.
create index person_name_trgm on person using gin ((' ' || fold_danish(name)) gin_trgm_ops);
create index unit_name_trgm on unit using gin ((' ' || fold_danish(name)) gin_trgm_ops);

create function named(typed text) returns text
    language sql immutable strict parallel safe
    as $$ select case when length(typed) < 3 then '% ' || substr(containing(typed), 2) else containing(typed) end $$;
