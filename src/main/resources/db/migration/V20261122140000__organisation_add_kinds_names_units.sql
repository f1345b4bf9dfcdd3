alter table organisation add kind text constraint organisation_kind_known
    check (kind in ('AUTHORITY', 'MUNICIPALITY', 'REGION', 'UNION', 'EMPLOYERS', 'PROVIDER', 'CONSULTANCY', 'FUND', 'COMPANY', 'OTHER'));
create unique index organisation_cvr_once on organisation (cvr);

-- Everything an organisation answers to: its name now, names it had before and names people use. No two answer to one name.
create table organisation_name (
    organisation_id uuid not null constraint organisation_name_organisation references organisation on delete cascade,
    name            text collate "da-DK-x-icu" not null constraint organisation_name_text_length check (length(name) between 1 and 200),
    kind            text not null constraint organisation_name_kind_known check (kind in ('NOW', 'FORMER', 'OTHER'))
);
create unique index organisation_answers_once on organisation_name (lower(name));
create unique index organisation_name_one_now on organisation_name (organisation_id) where kind = 'NOW';
create index organisation_name_trgm on organisation_name using gin (fold_danish(name) gin_trgm_ops);
insert into organisation_name (organisation_id, name, kind) select id, name, 'NOW' from organisation;

create function organisation_name_follows() returns trigger language plpgsql as $$
begin
    delete from organisation_name where organisation_id = new.id and (kind = 'NOW' or lower(name) = lower(new.name));
    insert into organisation_name (organisation_id, name, kind) values (new.id, new.name, 'NOW');
    return null;
end $$;
create trigger organisation_name_follows after insert or update of name on organisation for each row execute function organisation_name_follows();

-- COK became Komponent; five regional state administrations became one.
create table organisation_predecessor (
    organisation_id uuid not null constraint organisation_predecessor_organisation references organisation on delete cascade,
    predecessor_id  uuid not null constraint organisation_predecessor_predecessor references organisation,
    primary key (organisation_id, predecessor_id),
    constraint organisation_predecessor_is_another check (organisation_id <> predecessor_id)
);
create index organisation_predecessor_of on organisation_predecessor (predecessor_id);

-- The parts of an organisation, as deep as it wants: Børn og Unge, its schools, their offices.
create table unit (
    id              uuid primary key,
    version         bigint not null,
    organisation_id uuid not null constraint unit_organisation references organisation,
    parent_id       uuid,
    name            text collate "da-DK-x-icu" not null constraint unit_name_length check (length(name) between 1 and 200),
    kind            text constraint unit_kind_length check (length(kind) between 1 and 100),
    place           text constraint unit_place_length check (length(place) between 1 and 200),
    constraint unit_of_organisation unique (id, organisation_id),
    constraint unit_parent_of_organisation foreign key (parent_id, organisation_id) references unit (id, organisation_id),
    constraint unit_name_once unique nulls not distinct (organisation_id, parent_id, name)
);
create index unit_parent on unit (parent_id);

-- Two moves at once could close a circle that neither of them sees: one waits for the other
create function unit_no_circle() returns trigger language plpgsql as $$
begin
    if new.parent_id is null then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtext('unit'), hashtext(new.organisation_id::text));
    if new.parent_id = new.id or exists (
        with recursive above as (
            select parent_id from unit where id = new.parent_id
            union
            select u.parent_id from unit u join above on u.id = above.parent_id)
        select from above where parent_id = new.id) then
        raise exception 'a unit cannot stand below itself' using errcode = '23514', constraint = 'unit_no_circle';
    end if;
    return new;
end $$;
create trigger unit_no_circle before insert or update of parent_id on unit for each row execute function unit_no_circle();
