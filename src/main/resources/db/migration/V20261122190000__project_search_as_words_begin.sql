-- What somebody types, as a part of a name: signs that mean something in a pattern mean themselves
create function containing(typed text) returns text
    language sql immutable strict parallel safe
    as $$ select '%' || regexp_replace(fold_danish(typed), '([\\%_])', '\\\1', 'g') || '%' $$;

-- A word without its ending, where enough of it is left to tell it from others: of "leder" it would be "led"
create function long_stem(typed text) returns text
    language sql immutable strict parallel safe
    as $$ select stem from unnest(ts_lexize('danish_stem', fold_danish(typed))) stem where length(stem) > 3 limit 1 $$;

-- For titles: "kompetenceudviklings" is in "Kompetenceudvikling". Names keep their endings.
create function containing_stem(typed text) returns text
    language sql immutable strict parallel safe
    as $$ select containing(coalesce(long_stem(typed), typed)) $$;

-- What somebody types, as the beginning of words: "kompetenceudviklings" finds kompetenceudvikling and what is composed
-- with it, and "kursus" finds kurser, which the stemmer keeps apart. Quotation marks and backslashes mean nothing here.
create function words_beginning(typed text) returns tsquery
    language sql immutable strict parallel safe
    as $$
        select case
            when typed !~ '[^\s''\\]' or numnode(to_tsquery('danish', word)) = 0 then null
            when long_stem(typed) is null then to_tsquery('danish', word) || to_tsquery('simple', word || ':*')
            else to_tsquery('danish', word || ':*') end
        from (select '''' || regexp_replace(translate(fold_danish(typed), '''\', '  '), 'kursus\M', 'kurser', 'g') || '''' as word) w
    $$;

-- The same as it may be written with "aa" for "å": to mark the words in a text that is shown as it was written
create function words_beginning_in_old_spelling(typed text) returns tsquery
    language sql immutable strict parallel safe
    as $$
        select case when fold_danish(typed) ~ 'å'
            then to_tsquery('danish', '''' || replace(translate(fold_danish(typed), '''\', '  '), 'å', 'aa') || ''':*') end
    $$;

-- Folded once when it is written: a search that looks at every project then compares and does not fold
alter table project add folded text generated always as (fold_danish(number || ' ' || title)) stored;
drop index project_trgm;
create index project_folded on project using gin (folded gin_trgm_ops);

-- Everything that is said of a project as one text to search in: a word that stands in all sections of all projects is
-- then found ten thousand times and not two hundred thousand times
create table project_text (
    project_id uuid primary key constraint project_text_project references project on delete cascade,
    search     tsvector not null
);
insert into project_text (project_id, search) select id, '' from project;
create index project_text_search on project_text using gin (search);

create aggregate together(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

-- Two may write in one project at once: whoever comes second waits, and then sees what the first has written
create function project_text_follows(written uuid[]) returns void language plpgsql as $$
begin
    perform from project_text where project_id = any (written) order by project_id for update;
    update project_text t set search = to_tsvector('danish', p.folded)
        || (select together(s.search) from description_section s where s.project_id = p.id)
        || (select together(i.search) from description_item i where i.project_id = p.id)
    from project p
    where t.project_id = any (written) and p.id = t.project_id;
end $$;
select project_text_follows(array(select id from project));

create function project_text_begins() returns trigger language plpgsql as $$
begin
    insert into project_text (project_id, search)
    select id, to_tsvector('danish', folded) from after;
    return null;
end $$;
create trigger project_text_begins after insert on project
    referencing new table as after for each statement execute function project_text_begins();

create function project_text_renamed() returns trigger language plpgsql as $$
begin
    if (old.number, old.title) is distinct from (new.number, new.title) then
        perform project_text_follows(array[new.id]);
    end if;
    return null;
end $$;
create trigger project_text_renamed after update on project for each row execute function project_text_renamed();

create function project_text_added() returns trigger language plpgsql as $$
begin
    perform project_text_follows(array(select distinct project_id from after));
    return null;
end $$;
create function project_text_removed() returns trigger language plpgsql as $$
begin
    perform project_text_follows(array(select distinct project_id from before));
    return null;
end $$;
create trigger project_text_section_added after insert on description_section
    referencing new table as after for each statement execute function project_text_added();
create trigger project_text_section_changed after update on description_section
    referencing new table as after for each statement execute function project_text_added();
create trigger project_text_section_removed after delete on description_section
    referencing old table as before for each statement execute function project_text_removed();
create trigger project_text_item_added after insert on description_item
    referencing new table as after for each statement execute function project_text_added();
create trigger project_text_item_changed after update on description_item
    referencing new table as after for each statement execute function project_text_added();
create trigger project_text_item_removed after delete on description_item
    referencing old table as before for each statement execute function project_text_removed();

alter table project drop column search;
drop index description_section_search;
drop index description_item_search;

-- A project is looked for by whom it belongs to and who takes part, too
create index project_owner on project (owner_organisation_id);
create index project_partner_organisation on project_partner (organisation_id);

-- The projects of which somebody may know, by a role or a seat of today
create function projects_in_reach(account uuid, day date) returns table (project_id uuid)
    language sql stable parallel safe
    as $$
        select r.project_id from person join project_role r on r.person_id = person.id
        where person.account_id = account and counts_on(day, r.valid_from, r.valid_to, r.ended_at)
        union
        select h.project_id from person join seat_holder h on h.person_id = person.id
        where person.account_id = account and counts_on(day, h.valid_from, h.valid_to, h.ended_at)
    $$;

-- The projects that have a word in number or title, in their description, or in a name of the organisations that own them
-- or take part. One search after the other, and not "or", so that each walks along its own index. A part of a word finds
-- it where names are, the beginning of a word in the texts.
create function projects_saying(word text) returns table (project_id uuid)
    language sql stable parallel safe
    as $$
        select id from project where folded like containing_stem(word)
        union all
        select project_id from project_text where search @@ words_beginning(word)
        union all
        select p.id from organisation_name n join project p on p.owner_organisation_id = n.organisation_id
        where fold_danish(n.name) like containing(word)
        union all
        select p.project_id from organisation_name n join project_partner p on p.organisation_id = n.organisation_id
        where fold_danish(n.name) like containing(word)
    $$;
