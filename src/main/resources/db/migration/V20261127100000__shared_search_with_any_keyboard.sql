-- One folding for every search. Whoever types æ, ø or å means it; whoever types none of them may not have them, and finds
-- Nørgård by "norgaard", "Noergaard" and "norgard". So a text is looked in twice: with its Danish letters, and without.
-- fold_danish alone stays what tells whether two names are the same. What columns and indexes are made of is written as
-- "return": its parts are found once, and not on a path that is empty while a table is rewritten.
create function plain_letters(t text) returns text
    language sql immutable strict parallel safe
    return translate(fold_danish(t), 'åæøäöüèêëáàíóúñç', 'aaoaoueeeaaiounc');

-- Quotation marks are not heard, and of the dashes nobody knows which one stands there
create function without_quotes(t text) returns text
    language sql immutable strict parallel safe
    return translate(t, '–—‑"“”„»«''’´`', '---');

-- A name or a title as searches look in it. Before each word is a space, by which the beginning of a word is found. Not
-- "strict": the condition would keep it from being written into the statement, and then it costs ten times as much.
create function findable(t text) returns text
    language sql immutable parallel safe
    return ' ' || fold_danish(without_quotes(t)) || case
        when fold_danish(without_quotes(t)) = plain_letters(without_quotes(t)) then ''
        else ' | ' || plain_letters(without_quotes(t)) end;

-- What somebody types, in the letters in which it is looked for
create function sought(typed text) returns text
    language sql immutable parallel safe
    as $$ select case when lower(typed) ~ '[æøå]' then fold_danish(typed) else plain_letters(typed) end $$;

-- Signs that mean something in a pattern mean themselves
create function like_part(part text) returns text
    language sql immutable strict parallel safe
    as $$ select '%' || regexp_replace(part, '([\\%_])', '\\\1', 'g') || '%' $$;

-- A part of a name is enough, but one or two letters only at the beginning of a word: they are in the midst of any
create function like_word(word text) returns text
    language sql immutable strict parallel safe
    as $$
        select case when length(word) < 3 and word !~ '[0-9]' then '% ' || substr(like_part(s), 2) else like_part(s) end
        from (select sought(without_quotes(word)) as s) x
    $$;

-- The patterns of all words of what somebody types, of which the first says most: an index looks for that one
create function like_words(typed text) returns text[]
    language sql immutable strict parallel safe
    as $$
        select coalesce(array_agg(like_word(word) order by length(word) desc, word), '{}')
        from regexp_split_to_table(without_quotes(typed), '\s+') word
        where word <> ''
    $$;

create or replace function long_stem(typed text) returns text
    language sql immutable strict parallel safe
    as $$ select stem from unnest(ts_lexize('danish_stem', sought(typed))) stem where length(stem) > 3 limit 1 $$;

-- For titles: "kompetenceudviklings" is in "Kompetenceudvikling". Names keep their endings.
create or replace function containing_stem(typed text) returns text
    language sql immutable strict parallel safe
    as $$ select coalesce(like_part(long_stem(without_quotes(typed))), like_word(typed)) $$;

create or replace function words_beginning(typed text) returns tsquery
    language sql immutable strict parallel safe
    as $$
        select case
            when typed !~ '[^\s''\\]' or numnode(to_tsquery('danish', word)) = 0 then null
            when long_stem(typed) is null then to_tsquery('danish', word) || to_tsquery('simple', word || ':*')
            else to_tsquery('danish', word || ':*') end
        from (select '''' || regexp_replace(translate(sought(typed), '''\', '  '), 'kursus\M', 'kurser', 'g') || '''' as word) w
    $$;

-- The words of a text that one of those typed finds, to mark them in the text as it was written
create function words_found(written text, typed text[]) returns tsquery
    language sql immutable parallel safe
    as $$
        select coalesce(
            string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery, to_tsquery(''))
        from unnest(to_tsvector('danish', written)) said
        where exists (
            select from unnest(typed) word, coalesce(long_stem(word), sought(word)) stem
            where starts_with(fold_danish(lexeme), stem) or starts_with(plain_letters(lexeme), stem))
    $$;

-- A text as it is looked in by whole words and their beginnings
create function findable_words(t text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector('danish', fold_danish(t)) || strip(to_tsvector('danish', plain_letters(t)));

-- A number is also typed without what divides it: 2014017
alter table project alter column folded set expression as (
    findable(number || ' ' || regexp_replace(number, '[^[:alnum:]]', '', 'g') || ' ' || title));
alter table description_section alter column search set expression as (findable_words(coalesce(text, '')));
alter table description_item alter column search set expression as (findable_words(title || ' ' || coalesce(description, '')));
select project_text_follows(array(select id from project));

alter table person add folded text generated always as (findable(name)) stored;
alter table unit add folded text generated always as (findable(name)) stored;
alter table organisation_name add folded text generated always as (findable(name)) stored;
drop index person_name_trgm, unit_name_trgm, organisation_name_trgm, description_item_focus_area;
create index person_folded on person using gin (folded gin_trgm_ops);
create index unit_folded on unit using gin (folded gin_trgm_ops);
create index organisation_name_folded on organisation_name using gin (folded gin_trgm_ops);
alter table description_item add focus_folded text generated always as (case when section = 'FOCUS_AREAS' then findable(title) end) stored;
create index description_item_focus_area on description_item using gin (focus_folded gin_trgm_ops) where focus_folded is not null;

create or replace function projects_saying(word text) returns table (project_id uuid)
    language sql stable parallel safe
    as $$
        select id from project where folded like containing_stem(word)
        union all
        select project_id from project_text where search @@ words_beginning(word)
        union all
        select p.id from organisation_name n join project p on p.owner_organisation_id = n.organisation_id
        where n.folded like like_word(word)
        union all
        select p.project_id from organisation_name n join project_partner p on p.organisation_id = n.organisation_id
        where n.folded like like_word(word)
    $$;
drop function words_beginning_in_old_spelling(text), named(text);
