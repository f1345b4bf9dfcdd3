-- What somebody has typed on a page and not saved yet. Every page that is opened writes a draft of its own, so that two
-- windows with the same form do not destroy each other's
create table draft (
    id         uuid primary key,
    account_id uuid not null constraint draft_account references account on delete cascade,
    page       text not null constraint draft_page_length check (length(page) between 1 and 500),
    fields     jsonb not null constraint draft_fields_are_object check (jsonb_typeof(fields) = 'object'),
    saved_at   timestamptz not null,
    constraint draft_size check (octet_length(fields::text) <= 500000)
);
create index draft_of_page on draft (account_id, page, saved_at desc);
create index draft_saved on draft (saved_at);
