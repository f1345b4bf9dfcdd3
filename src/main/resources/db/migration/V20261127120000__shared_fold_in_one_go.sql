-- The same as before in a third of the time: most names have no letter that is written in two ways
create or replace function findable(t text) returns text
    language sql immutable parallel safe
    return ' ' || fold_danish(without_quotes(t)) || case
        when lower(without_quotes(t)) ~ '[åæøäöüèêëáàíóúñç]|aa|ae|oe' then ' | ' || plain_letters(without_quotes(t))
        else '' end;

-- Whoever looks for an open phase compares thousands of titles
alter table phase add folded text generated always as (findable(title)) stored;
