-- A contribution is taken over once, into the description or into the plan: one table knows them all, whoever writes them
create table origin_taken (
    origin_id uuid constraint origin_taken_once primary key
);
insert into origin_taken select origin_id from description_item where origin_id is not null;
insert into origin_taken select origin_id from activity where origin_id is not null;

create function origin_is_taken() returns trigger language plpgsql as $$
begin
    insert into origin_taken (origin_id) values (new.origin_id);
    return null;
end $$;
-- What is removed from the project may be taken over again
create function origin_is_free() returns trigger language plpgsql as $$
begin
    delete from origin_taken where origin_id = old.origin_id;
    return null;
end $$;
create trigger description_item_takes_origin after insert on description_item
    for each row when (new.origin_id is not null) execute function origin_is_taken();
create trigger description_item_frees_origin after delete on description_item
    for each row when (old.origin_id is not null) execute function origin_is_free();
create trigger activity_takes_origin after insert on activity
    for each row when (new.origin_id is not null) execute function origin_is_taken();
create trigger activity_frees_origin after delete on activity
    for each row when (old.origin_id is not null) execute function origin_is_free();
-- Where something came from is never said anew
create trigger description_item_keeps_origin before update of origin_id on description_item
    for each row when (new.origin_id is distinct from old.origin_id) execute function refuse_change();
create trigger activity_keeps_origin before update of origin_id on activity
    for each row when (new.origin_id is distinct from old.origin_id) execute function refuse_change();

-- What others have handed in does not go with the draft of a project: whoever deletes that must remove it knowingly
alter table contribution drop constraint contribution_call,
    add constraint contribution_call foreign key (call_id) references contribution_call;
