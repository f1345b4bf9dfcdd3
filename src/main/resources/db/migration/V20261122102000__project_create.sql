create table project (
    id                    uuid primary key,
    version               bigint not null,
    number                text collate "da-DK-x-icu" not null constraint project_number_length check (length(number) between 1 and 40),
    title                 text collate "da-DK-x-icu" not null constraint project_title_length check (length(title) between 1 and 300),
    purpose               text constraint project_purpose_length check (length(purpose) <= 20000),
    background            text constraint project_background_length check (length(background) <= 20000),
    target_group          text constraint project_target_group_length check (length(target_group) <= 20000),
    success_criteria      text constraint project_success_criteria_length check (length(success_criteria) <= 20000),
    owner_organisation_id uuid constraint project_owner_organisation references organisation,
    period_words          text constraint project_period_words_length check (length(period_words) <= 200),
    period_from           date,
    period_to             date,
    status                text not null constraint project_status_known check (status in ('DRAFT', 'RUNNING', 'PAUSED', 'CLOSED', 'STOPPED')),
    created_at            timestamptz not null,
    search                tsvector generated always as (
        setweight(to_tsvector('danish', fold_danish(number || ' ' || title)), 'A')
        || setweight(to_tsvector('danish', fold_danish(coalesce(purpose, '') || ' ' || coalesce(background, '') || ' ' || coalesce(target_group, ''))), 'B')) stored,
    constraint project_period_in_order check (period_to >= period_from)
);
create unique index project_number_once on project (lower(number));
create index project_number_order on project (number, id);
create index project_title_order on project (title, id);
create index project_status on project (status, number);
create index project_search on project using gin (search);
create index project_trgm on project using gin (fold_danish(number || ' ' || title) gin_trgm_ops);

create table project_status_change (
    id          uuid primary key,
    project_id  uuid not null constraint project_status_change_project references project on delete cascade,
    from_status text not null,
    to_status   text not null,
    reason      text not null constraint project_status_change_reason_length check (length(reason) between 1 and 2000),
    changed_by  uuid not null constraint project_status_change_person references person,
    changed_at  timestamptz not null
);
create index project_status_change_project on project_status_change (project_id, changed_at);

create table project_partner (
    project_id      uuid not null constraint project_partner_project references project on delete cascade,
    organisation_id uuid not null constraint project_partner_organisation references organisation,
    role            text constraint project_partner_role_length check (length(role) <= 200),
    primary key (project_id, organisation_id)
);

create table phase (
    id           uuid primary key,
    version      bigint not null,
    project_id   uuid not null constraint phase_project references project on delete cascade,
    number       int constraint phase_number_not_negative check (number between 0 and 999),
    title        text not null constraint phase_title_length check (length(title) between 1 and 300),
    description  text constraint phase_description_length check (length(description) <= 20000),
    period_words text constraint phase_period_words_length check (length(period_words) <= 200),
    period_from  date,
    period_to    date,
    status       text not null constraint phase_status_known check (status in ('PLANNED', 'OPEN', 'CLOSED')),
    position     int not null,
    constraint phase_number_once unique (project_id, number),
    constraint phase_of_project unique (id, project_id),
    constraint phase_period_in_order check (period_to >= period_from)
);
create index phase_project on phase (project_id, number, position);

-- Whether a role or a holding counts on a day: from its first to its last day, but no more on a last day on which it was ended at once
create function counts_on(day date, valid_from date, valid_to date, ended_at timestamptz) returns boolean
    language sql immutable parallel safe
    as $$ select day >= valid_from and (valid_to is null or day < valid_to or (day = valid_to and ended_at is null)) $$;

-- The days on which it counts the whole day
create function whole_days(valid_from date, valid_to date, ended_at timestamptz) returns daterange
    language sql immutable parallel safe
    as $$ select daterange(valid_from, valid_to, case when ended_at is null then '[]' else '[)' end) $$;

create table project_role (
    id              uuid primary key,
    version         bigint not null,
    project_id      uuid not null constraint project_role_project references project on delete cascade,
    kind            text not null constraint project_role_kind_known check (kind in ('OWNER', 'LEADER', 'SECRETARY', 'GROUP_MEMBER', 'CONSULTANT', 'SOCIAL_PARTNER_CONSULTANT', 'EVALUATOR')),
    person_id       uuid constraint project_role_person references person,
    words           text constraint project_role_words_length check (length(words) between 1 and 300),
    organisation_id uuid constraint project_role_organisation references organisation,
    valid_from      date not null,
    valid_to        date,
    ended_at        timestamptz,
    constraint project_role_ended_has_last_day check (ended_at is null or valid_to is not null),
    constraint project_role_is_held check (person_id is not null or words is not null or organisation_id is not null),
    constraint project_role_in_order check (valid_to >= valid_from),
    constraint project_role_once_at_a_time exclude using gist (project_id with =, person_id with =, kind with =, whole_days(valid_from, valid_to, ended_at) with &&)
);
create index project_role_project on project_role (project_id);
create index project_role_person on project_role (person_id, project_id);

create table seat (
    id              uuid primary key,
    version         bigint not null,
    project_id      uuid not null constraint seat_project references project on delete cascade,
    title           text not null constraint seat_title_length check (length(title) between 1 and 200),
    organisation_id uuid constraint seat_organisation references organisation,
    chair           boolean not null,
    position        int not null,
    constraint seat_of_project unique (id, project_id)
);
create unique index seat_one_chair on seat (project_id) where chair;
create index seat_project on seat (project_id, position);

create table seat_holder (
    id         uuid primary key,
    version    bigint not null,
    project_id uuid not null,
    seat_id    uuid not null,
    person_id  uuid not null constraint seat_holder_person references person,
    kind       text not null constraint seat_holder_kind_known check (kind in ('HOLDER', 'DEPUTY')),
    valid_from date not null,
    valid_to   date,
    ended_at   timestamptz,
    constraint seat_holder_ended_has_last_day check (ended_at is null or valid_to is not null),
    constraint seat_holder_seat foreign key (seat_id, project_id) references seat (id, project_id) on delete cascade,
    constraint seat_holder_in_order check (valid_to >= valid_from),
    constraint seat_holder_one_of_a_kind exclude using gist (seat_id with =, kind with =, whole_days(valid_from, valid_to, ended_at) with &&),
    constraint seat_holder_one_seat_per_person exclude using gist (project_id with =, person_id with =, whole_days(valid_from, valid_to, ended_at) with &&) where (kind = 'HOLDER')
);
create index seat_holder_person on seat_holder (person_id, project_id);
create index seat_holder_seat on seat_holder (seat_id);

-- The steering group of a project is the only body that decides so far
alter table submission add constraint submission_body foreign key (body_id) references project;
alter table vote add constraint vote_seat foreign key (seat_id) references seat;
alter table decision_vote add constraint decision_vote_seat foreign key (seat_id) references seat;
