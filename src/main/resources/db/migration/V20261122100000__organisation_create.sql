create table organisation (
    id      uuid primary key,
    version bigint not null,
    name    text collate "da-DK-x-icu" not null constraint organisation_name_length check (length(name) between 1 and 200),
    cvr     text constraint organisation_cvr_form check (cvr ~ '^\d{8}$')
);

-- Organisations are made on the way, so the same name must find the same organisation
create unique index organisation_name_once on organisation (lower(name));

create table person (
    id              uuid primary key,
    version         bigint not null,
    name            text collate "da-DK-x-icu" not null constraint person_name_length check (length(name) between 1 and 200),
    email           text constraint person_email_form check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
    job_title       text constraint person_job_title_length check (length(job_title) <= 200),
    organisation_id uuid constraint person_organisation references organisation,
    account_id      uuid constraint person_account_once unique constraint person_account references account,
    merged_into     uuid constraint person_merged_into references person,
    constraint person_not_merged_into_itself check (merged_into <> id)
);

create unique index person_email_once on person (lower(email)) where email is not null and merged_into is null;
create index person_organisation on person (organisation_id);
