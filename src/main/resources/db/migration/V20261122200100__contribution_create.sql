-- Organisations and workplaces are asked what they bring to a project or wish of it, and answer by a link, without an account
create table contribution_call (
    id         uuid primary key,
    version    bigint not null,
    project_id uuid not null constraint contribution_call_project references project on delete cascade,
    title      text not null constraint contribution_call_title_length check (length(title) between 1 and 300),
    text       text not null constraint contribution_call_text_length check (length(text) between 1 and 20000),
    open_until date not null,
    several    boolean not null,
    created_at timestamptz not null
);
create index contribution_call_project on contribution_call (project_id, open_until);

-- What kinds of contributions a call asks for, in its own words; one that has been chosen cannot be taken away
create table contribution_kind (
    call_id  uuid not null constraint contribution_kind_call references contribution_call on delete cascade,
    name     text not null constraint contribution_kind_name_length check (length(name) between 1 and 100),
    position int not null,
    primary key (call_id, name)
);

-- A way in: for somebody who is invited by name, for everybody who is given it (OPEN), or back to what was handed in by
-- the open one (HANDED_IN), so that nobody reads what another has sent. Only the token's hash is kept.
create table contribution_link (
    id           uuid primary key,
    version      bigint not null,
    call_id      uuid not null constraint contribution_link_call references contribution_call on delete cascade,
    kind         text not null constraint contribution_link_kind_known check (kind in ('INVITED', 'OPEN', 'HANDED_IN')),
    invited      text collate "da-DK-x-icu" constraint contribution_link_invited_length check (length(invited) between 1 and 300),
    token_hash   bytea not null constraint contribution_link_token_once unique,
    issued_at    timestamptz not null,
    withdrawn_at timestamptz,
    constraint contribution_link_of_call unique (id, call_id),
    constraint contribution_link_invited check ((kind = 'INVITED') = (invited is not null))
);
create index contribution_link_call on contribution_link (call_id, invited);
create unique index contribution_link_invited_once on contribution_link (call_id, lower(invited)) where kind = 'INVITED' and withdrawn_at is null;
create unique index contribution_link_open_once on contribution_link (call_id) where kind = 'OPEN' and withdrawn_at is null;

create table contribution (
    id           uuid primary key,
    version      bigint not null,
    call_id      uuid not null constraint contribution_call references contribution_call on delete cascade,
    link_id      uuid not null,
    -- Made by the form: a second click hands the same in, not another
    sending      uuid not null constraint contribution_sending_once unique,
    kind         text not null,
    contributor  text not null constraint contribution_contributor_length check (length(contributor) between 1 and 300),
    name         text constraint contribution_name_length check (length(name) <= 200),
    headline     text not null constraint contribution_headline_length check (length(headline) between 1 and 300),
    text         text constraint contribution_text_length check (length(text) <= 10000),
    amount       text constraint contribution_amount_length check (length(amount) <= 300),
    handed_in_at timestamptz not null,
    corrected_at timestamptz,
    sorting      text not null constraint contribution_sorting_known check (sorting in ('UNSORTED', 'WANTED', 'LATER', 'DECLINED')),
    answer       text constraint contribution_answer_length check (length(answer) <= 5000),
    answered_at  timestamptz,
    constraint contribution_answered check ((answer is null) = (answered_at is null)),
    constraint contribution_link foreign key (link_id, call_id) references contribution_link (id, call_id),
    constraint contribution_kind_of_call foreign key (call_id, kind) references contribution_kind (call_id, name)
);
create index contribution_by_call on contribution (call_id, handed_in_at);
create index contribution_by_link on contribution (link_id, handed_in_at);
create index contribution_by_kind on contribution (call_id, kind);

-- How often somebody has lately sent something by a link or from an address, of which only a hash stands here, for an hour
create table contribution_attempt (
    key      bytea primary key,
    since    timestamptz not null,
    attempts int not null
);
create index contribution_attempt_since on contribution_attempt (since);
