-- What an event changed, from what to what. The values may be about people: they stand beside the event and can be
-- erased, the event keeps a salted hash of each, which proves that what is still there was not altered
alter table audit_event add column change_hashes jsonb
    constraint audit_event_change_hashes_is_object check (jsonb_typeof(change_hashes) = 'object');

create table audit_change (
    event_id  uuid not null constraint audit_change_event references audit_event (id),
    field     text not null constraint audit_change_field_form check (field ~ '^[a-z][a-zA-Z]*$'),
    position  smallint not null,
    kind      text not null constraint audit_change_kind_form check (kind ~ '^[a-zA-Z]+$'),
    salt      text,
    old_value text,
    new_value text,
    erased_at timestamptz,
    erased_by uuid constraint audit_change_eraser references account,
    reason    text constraint audit_change_reason_length check (length(reason) between 1 and 500),
    primary key (event_id, field),
    -- Erased is erased whole, and nobody erases without a reason
    constraint audit_change_erased check (case when erased_at is null
        then salt is not null and num_nonnulls(old_value, new_value) > 0 and num_nonnulls(erased_by, reason) = 0
        else salt is null and num_nonnulls(old_value, new_value) = 0 and num_nonnulls(erased_by, reason) = 2 end)
);

-- The only change there is: to erase, once
create trigger audit_change_erased_once before update on audit_change for each row
    when (old.erased_at is not null or new.erased_at is null
        or (new.event_id, new.field, new.position, new.kind) is distinct from (old.event_id, old.field, old.position, old.kind))
    execute function refuse_change();
create trigger audit_change_kept before delete on audit_change for each row execute function refuse_change();
create trigger audit_change_no_truncate before truncate on audit_change for each statement execute function refuse_change();
