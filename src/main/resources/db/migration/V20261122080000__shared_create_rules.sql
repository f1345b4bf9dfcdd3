-- Trigram search, and "no two periods of the same thing may overlap" as a constraint
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Århus and Aarhus, Ærø and Aeroe are the same place to whoever searches; unaccent would turn å into a, which is wrong in Danish
create function fold_danish(t text) returns text
    language sql immutable strict parallel safe
    as $$ select replace(replace(replace(replace(lower(t), 'aa', 'å'), 'ae', 'æ'), 'oe', 'ø'), 'é', 'e') $$;

-- For "before update or delete … for each row" and "before truncate … for each statement": row triggers do not see a truncate.
-- The code is an integrity violation, so that Spring translates it like a broken constraint.
create function refuse_change() returns trigger
    language plpgsql
    as $$
    begin
        raise exception '% is append-only', tg_table_name
            using errcode = '23001', constraint = tg_table_name || '_append_only';
    end $$;
