-- A description that is signed or decided on is frozen: numbered, hashed, and never changed. Its content names people by
-- their ids alone; what they were called then stands in rows of their own, which can be erased.
create table description_version (
    id             uuid primary key,
    project_id     uuid not null constraint description_version_project references project,
    number         int not null constraint description_version_number_positive check (number > 0),
    content        text not null,
    content_sha256 text not null,
    frozen_by      uuid not null constraint description_version_frozen_by references person,
    frozen_at      timestamptz not null,
    constraint description_version_number_once unique (project_id, number),
    constraint description_version_hashed unique (id, content_sha256),
    constraint description_version_content_is_what_was_hashed
        check (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create index description_version_sha256 on description_version (content_sha256);
create trigger description_version_append_only before update or delete on description_version for each row execute function refuse_change();
create trigger description_version_no_truncate before truncate on description_version for each statement execute function refuse_change();

create table description_version_name (
    version_id uuid not null constraint description_version_name_version references description_version,
    person_id  uuid not null constraint description_version_name_person references person,
    name       text not null constraint description_version_name_length check (length(name) between 1 and 200),
    primary key (version_id, person_id)
);

-- Signed here by the person, or on paper at some time that somebody who knows it has recorded. The hash says which words
-- were signed.
create table description_signature (
    id             uuid primary key,
    version_id     uuid not null,
    content_sha256 text not null,
    person_id      uuid not null constraint description_signature_person references person,
    role           text not null constraint description_signature_role_known check (role in ('OWNER', 'LEADER')),
    organisation   text constraint description_signature_organisation_length check (length(organisation) between 1 and 200),
    signed_at      timestamptz not null,
    paper_words    text constraint description_signature_paper_words_length check (length(paper_words) between 1 and 200),
    recorded_by    uuid constraint description_signature_recorded_by references person,
    constraint description_signature_version foreign key (version_id, content_sha256) references description_version (id, content_sha256),
    constraint description_signature_once unique (version_id, person_id),
    constraint description_signature_recorded_with_words check ((paper_words is null) = (recorded_by is null))
);
create trigger description_signature_append_only before update or delete on description_signature for each row execute function refuse_change();
create trigger description_signature_no_truncate before truncate on description_signature for each statement execute function refuse_change();
