-- A file with units and people of one organisation: read into rows, shown, and then taken over in one transaction or not
-- at all. Only the latest of an organisation is kept, for its rows are personal data.
create table people_import (
    id              uuid primary key,
    organisation_id uuid not null constraint people_import_one_at_a_time unique constraint people_import_organisation references organisation,
    file_name       text not null constraint people_import_file_name_length check (length(file_name) between 1 and 200),
    state           text not null constraint people_import_state_known check (state in ('READING', 'READY', 'APPLYING', 'DONE', 'REFUSED', 'FAILED')),
    changed_at      timestamptz not null,
    -- Why the whole file was refused, and what the words are filled in with
    refusal         text,
    refusal_detail  text,
    -- How far reading or applying has come, written beside the transaction that does it
    progress        int not null default 0,
    charset         text,
    -- The columns as the file calls them, by what they were understood as; and those that were not understood
    headings        text[] not null default '{}',
    ignored         text[] not null default '{}',
    constraint people_import_refused_with_reason check ((state = 'REFUSED') = (refusal is not null))
);

create table people_import_row (
    import_id      uuid not null constraint people_import_row_import references people_import on delete cascade,
    line           int not null,
    is_person      boolean not null,
    unit           text,
    parent         text,
    kind           text,
    place          text,
    name           text,
    email          text,
    number         text,
    title          text,
    employee_group text,
    manager        text,
    begins         date,
    -- One fault after the other: column, message and detail, kept apart by signs that no text has; first those of the row
    -- alone, then with those that come of comparing
    own_faults     text not null,
    faults         text not null default '',
    -- What it means here: found by comparing with what is registered, again before it is applied
    unit_id        uuid,
    parent_id      uuid,
    person_id      uuid,
    known          boolean,
    manager_id     uuid,
    employment_id  uuid,
    moves          boolean,
    starts         date,
    changes        text[],
    outcome        text constraint people_import_row_outcome_known check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'FAULTY')),
    primary key (import_id, line)
);

create function import_fault(field text, message text, detail text default '') returns text
    language sql immutable parallel safe
    as $$ select chr(30) || field || chr(31) || message || chr(31) || coalesce(detail, '') $$;

create index employment_number on employment (organisation_id, employee_number) where employee_number is not null;
