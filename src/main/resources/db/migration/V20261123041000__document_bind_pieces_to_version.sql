-- A version is what its row says: its pieces make its size and its hash, or are all removed. A piece that comes later,
-- to an old version, makes it longer than it says
create function document_version_check(checked uuid, hashed boolean) returns void language plpgsql as $$
declare
    said document_version;
    pieces record;
begin
    select * into said from document_version where id = checked;
    select count(*) as number, coalesce(max(number) + 1, 0) as next, coalesce(sum(length(bytes)), 0) as size
        into pieces from document_piece where version_id = checked;
    if pieces.number <> pieces.next
        or pieces.size <> (case when said.removed_at is null then said.size else 0 end)
        or (hashed and said.removed_at is null and said.sha256 <> (
            select encode(sha256(string_agg(bytes, ''::bytea order by number)), 'hex') from document_piece where version_id = checked)) then
        raise exception 'a version of a document is what its pieces make' using errcode = '23001', constraint = 'document_version_whole';
    end if;
end $$;

create function document_version_whole() returns trigger language plpgsql as $$
begin
    perform document_version_check(new.id, tg_op = 'INSERT');
    return null;
end $$;
create constraint trigger document_version_whole after insert or update on document_version deferrable initially deferred
    for each row execute function document_version_whole();

create function document_piece_whole() returns trigger language plpgsql as $$
begin
    perform document_version_check(new.version_id, false);
    return null;
end $$;
create constraint trigger document_piece_whole after insert on document_piece deferrable initially deferred
    for each row execute function document_piece_whole();

-- What is withdrawn takes no new version, and is withdrawn once
create function document_version_in_use() returns trigger language plpgsql as $$
declare
    withdrawn timestamptz;
begin
    select withdrawn_at into withdrawn from document where id = new.document_id for share;
    if withdrawn is not null then
        raise exception 'a withdrawn document takes no version' using errcode = '23001', constraint = 'document_version_in_use';
    end if;
    return new;
end $$;
create trigger document_version_in_use before insert on document_version for each row execute function document_version_in_use();

create function document_withdrawn_once() returns trigger language plpgsql as $$
begin
    raise exception 'a document is withdrawn once' using errcode = '23001', constraint = 'document_withdrawn_once';
end $$;
create trigger document_withdrawn_once before update on document for each row
    when (old.withdrawn_at is not null
        and (new.withdrawn_at, new.withdrawn_by, new.withdrawn_reason)
            is distinct from (old.withdrawn_at, old.withdrawn_by, old.withdrawn_reason))
    execute function document_withdrawn_once();

-- What is said about a document is corrected by whoever has seen what stands there now
alter table document add column version bigint not null default 0;
