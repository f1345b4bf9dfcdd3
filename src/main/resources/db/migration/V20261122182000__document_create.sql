-- Files that somebody has attached to something, with their versions. What they belong to is known by its id alone; the
-- feature that owns it adds the foreign keys.
create table document (
    id               uuid primary key,
    project_id       uuid not null,
    phase_id         uuid,
    title            text collate "da-DK-x-icu" not null constraint document_title_length check (length(title) between 1 and 200),
    category         text collate "da-DK-x-icu" constraint document_category_length check (length(category) between 1 and 100),
    withdrawn_at     timestamptz,
    withdrawn_by     uuid constraint document_withdrawn_by references account,
    withdrawn_reason text constraint document_withdrawn_reason_length check (length(withdrawn_reason) between 1 and 1000),
    constraint document_withdrawn_whole check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
create index document_project on document (project_id, title, id);

-- The id is made by the page that sends the file, so that a second click is the same file
create table document_version (
    id             uuid primary key,
    document_id    uuid not null constraint document_version_document references document,
    number         int not null constraint document_version_number_positive check (number > 0),
    name           text not null constraint document_version_name_length check (length(name) between 1 and 200),
    media_type     text not null constraint document_version_media_type_length check (length(media_type) between 1 and 200),
    size           bigint not null constraint document_version_size_within check (size between 1 and 26214400),
    sha256         text not null constraint document_version_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by    uuid not null constraint document_version_uploaded_by references account,
    uploaded_at    timestamptz not null,
    removed_at     timestamptz,
    removed_by     uuid constraint document_version_removed_by references account,
    removed_reason text constraint document_version_removed_reason_length check (length(removed_reason) between 1 and 1000),
    constraint document_version_number_once unique (document_id, number),
    constraint document_version_removed_whole check (num_nulls(removed_at, removed_by, removed_reason) in (0, 3))
);

-- A file is kept in pieces, so that nobody ever holds the whole of it in memory; it is compressed already
create table document_piece (
    version_id uuid not null constraint document_piece_version references document_version,
    number     int not null,
    bytes      bytea not null constraint document_piece_size check (length(bytes) between 1 and 1048576),
    primary key (version_id, number)
);
alter table document_piece alter column bytes set storage external;

-- A version stands; only its bytes can be removed, once, and its row goes on saying what it was, by whom and why it went
create function document_version_stands() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.removed_at is not null
        or (to_jsonb(new) - array['removed_at', 'removed_by', 'removed_reason'])
            is distinct from (to_jsonb(old) - array['removed_at', 'removed_by', 'removed_reason']) then
        raise exception 'a version of a document stands' using errcode = '23001', constraint = 'document_version_stands';
    end if;
    return new;
end $$;
create trigger document_version_stands before update or delete on document_version for each row execute function document_version_stands();
create trigger document_version_no_truncate before truncate on document_version for each statement execute function document_version_stands();

create function document_piece_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from document_version where id = old.version_id and removed_at is not null) then
        return old;
    end if;
    raise exception 'the bytes of a document stand' using errcode = '23001', constraint = 'document_piece_stands';
end $$;
create trigger document_piece_stands before update or delete on document_piece for each row execute function document_piece_stands();
create trigger document_piece_no_truncate before truncate on document_piece for each statement execute function document_piece_stands();
