-- Whether a text says a word, or its genitive: not as a part of another, as "Ole" is of "skole". Else every text of every
-- project came to be looked through for one short name.
create function says_word(text text, word text) returns boolean
    language sql immutable parallel safe
    as $$
        select fold_danish(text) like containing(word)
            and fold_danish(text) ~ ('(?<![[:alnum:]])' || regexp_replace(fold_danish(word), '([^[:alnum:]])', '\\\1', 'g')
                || '([''’]?s)?(?![[:alnum:]])')
    $$;
