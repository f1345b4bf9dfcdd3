-- What somebody has narrowed the list of projects to, under a name. A shared one may be opened by everybody who has its
-- address; what they then see is what they may see.
create table saved_filter (
    id         uuid primary key,
    version    bigint not null,
    account_id uuid not null constraint saved_filter_account references account,
    name       text collate "da-DK-x-icu" not null constraint saved_filter_name_length check (length(name) between 1 and 100),
    query      text not null constraint saved_filter_query_length check (length(query) <= 4000),
    shared     boolean not null,
    constraint saved_filter_name_once unique (account_id, name)
);

create index phase_open on phase (project_id) where status = 'OPEN';
create index description_item_focus_area on description_item using gin (fold_danish(title) gin_trgm_ops) where section = 'FOCUS_AREAS';
