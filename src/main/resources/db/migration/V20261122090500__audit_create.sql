-- Who did what, when. The order of the numbers is the order of the events; nothing here is ever changed or deleted
create table audit_event (
    seq              bigint generated always as identity primary key,
    id               uuid not null constraint audit_event_id_once unique,
    at               timestamptz not null,
    actor_account_id uuid constraint audit_event_actor references account,
    action           text not null constraint audit_event_action_form check (action ~ '^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$'),
    subject_kind     text not null constraint audit_event_subject_kind_length check (length(subject_kind) between 1 and 60),
    subject_id       text constraint audit_event_subject_id_length check (length(subject_id) <= 200),
    project_id       uuid,
    detail           jsonb not null constraint audit_event_detail_is_object check (jsonb_typeof(detail) = 'object'),
    personal_hash    text constraint audit_event_personal_hash_form check (personal_hash ~ '^[0-9a-f]{64}$')
);
create index audit_event_action on audit_event (action, seq desc);
create index audit_event_actor on audit_event (actor_account_id, seq desc);
create index audit_event_project on audit_event (project_id, seq desc);
create index audit_event_at on audit_event (at);

create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function refuse_change();

-- What is about a person and must be erasable: the event keeps only a salted hash of it, which proves that it was not altered
create table audit_personal (
    event_id uuid primary key constraint audit_personal_event references audit_event (id),
    salt     text not null,
    content  jsonb not null constraint audit_personal_content_is_object check (jsonb_typeof(content) = 'object')
);
