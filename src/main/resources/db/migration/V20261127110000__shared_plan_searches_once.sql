-- To plan a long statement took longer than to carry it out, each time anew: the database saw in what was typed a reason
-- not to keep the plan. What is looked for stands in functions now, planned once for whatever is typed, so that they are
-- to the statements around them as good as a table. "set" keeps them apart.

-- The words of what somebody types
create function words_typed(typed text) returns setof text
    language sql immutable strict parallel safe rows 3
    as $$ select word from regexp_split_to_table(without_quotes(typed), '\s+') word where word <> '' limit 8 $$;

create or replace function like_words(typed text) returns text[]
    language sql immutable strict parallel safe
    as $$ select coalesce(array_agg(like_word(word) order by length(word) desc, word), '{}') from words_typed(typed) word $$;

-- The same for titles
create function like_stems(typed text) returns text[]
    language sql immutable strict parallel safe
    as $$ select coalesce(array_agg(containing_stem(word)), '{}') from words_typed(typed) word $$;

-- What finds a text that says any of the words
create function any_word_beginning(typed text) returns tsquery
    language sql immutable strict parallel safe
    as $$ select string_agg('(' || words_beginning(word)::text || ')', ' | ')::tsquery from words_typed(typed) word $$;

-- The words of a text that one of those typed finds, to mark them in the text as it was written
drop function words_found(text, text[]);
create function words_found(written text, typed text) returns tsquery
    language sql immutable strict parallel safe
    as $$
        with stem as materialized (
            select coalesce(long_stem(word), sought(word)) as stem from words_typed(typed) word
        )
        select string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery
        from unnest(to_tsvector('danish', written)) said
        where exists (
            select from stem where starts_with(fold_danish(lexeme), stem) or starts_with(plain_letters(lexeme), stem))
    $$;

-- People by their names, also by those that were merged into them. Two words, the longest, are looked for along the index,
-- and the others in what these find.
create function people_saying(typed text) returns table (person_id uuid)
    language sql stable parallel safe rows 100 set plan_cache_mode = force_generic_plan
    as $$
        with asked as materialized (select like_words(typed) as patterns)
        select coalesce(p.merged_into, p.id) from person p
        where p.folded like (select patterns[1] from asked) and p.folded like (select coalesce(patterns[2], patterns[1]) from asked)
            and p.folded like all ((select patterns from asked)::text[])
    $$;

-- Organisations by any of their names
create function organisations_saying(typed text) returns table (organisation_id uuid, kind text, name text)
    language sql stable parallel safe rows 100 set plan_cache_mode = force_generic_plan
    as $$
        with asked as materialized (select like_words(typed) as patterns)
        select n.organisation_id, n.kind, n.name from organisation_name n
        where n.folded like (select patterns[1] from asked) and n.folded like (select coalesce(patterns[2], patterns[1]) from asked)
            and n.folded like all ((select patterns from asked)::text[])
    $$;

-- Few names seem sooner read than looked up, but to compare one takes longer than to read it
create function organisations_resembling(typed text) returns table (organisation_id uuid, kind text, name text, likeness real)
    language sql stable parallel safe rows 100 set plan_cache_mode = force_generic_plan set enable_seqscan = off
    as $$
        with asked as materialized (select plain_letters(typed) as plain)
        select n.organisation_id, n.kind, n.name, word_similarity((select plain from asked), n.folded) from organisation_name n
        where (select plain from asked) <% n.folded
    $$;

create function units_saying(typed text) returns table (unit_id uuid)
    language sql stable parallel safe rows 100 set plan_cache_mode = force_generic_plan
    as $$
        with asked as materialized (select like_words(typed) as patterns)
        select u.id from unit u
        where u.folded like (select patterns[1] from asked) and u.folded like (select coalesce(patterns[2], patterns[1]) from asked)
            and u.folded like all ((select patterns from asked)::text[])
    $$;

-- The projects that have every word in number or title, in their description, or in a name of the organisations that own
-- them or take part. Each search walks along its own index. A part of a word finds it where names are, the beginning of a
-- word in the texts. Small words ("og", "i") are in every text and in no index of it: they narrow nothing, unless they are all.
drop function projects_saying(text);
create function projects_saying(typed text) returns table (project_id uuid)
    language sql stable parallel safe rows 30 set plan_cache_mode = force_generic_plan
    as $$
        with word as materialized (
            select 1 << place::int as bit, containing_stem(word) as stem, like_word(word) as name, words_beginning(word) as query,
                ts_lexize('danish_stem', lower(word)) = '{}' as small
            from words_typed(typed) with ordinality typed (word, place)
        ), telling as materialized (
            select * from word where not small or (select bool_and(small) from word)
        ), named as materialized (
            select t.bit, n.organisation_id from telling t join organisation_name n on n.folded like t.name
        )
        select id from (
            select t.bit, p.id from telling t join project p on p.folded like t.stem
            union all
            select t.bit, x.project_id from telling t join project_text x on x.search @@ t.query
            union all
            select n.bit, p.id from named n join project p on p.owner_organisation_id = n.organisation_id
            union all
            select n.bit, p.project_id from named n join project_partner p on p.organisation_id = n.organisation_id) said
        group by id
        having bit_or(bit) = (select bit_or(bit) from telling)
    $$;

-- What a project belongs to is looked for among its own organisations
create index organisation_name_organisation on organisation_name (organisation_id);
