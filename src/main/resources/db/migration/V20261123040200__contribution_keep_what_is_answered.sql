-- What the project has answered or taken over stays as it was sent: else the answer stood below other words. Only the
-- name of whoever has written it may go.
create function contribution_stands() returns trigger language plpgsql as $$
begin
    if (new.call_id, new.link_id, new.sending, new.kind, new.contributor, new.headline, new.text, new.amount, new.handed_in_at, new.corrected_at)
            is distinct from (old.call_id, old.link_id, old.sending, old.kind, old.contributor, old.headline, old.text, old.amount, old.handed_in_at, old.corrected_at)
            or (new.name is distinct from old.name and new.name is not null) then
        if old.answer is not null
            or exists (select from description_item where origin_id = old.id) or exists (select from activity where origin_id = old.id) then
            raise exception 'a contribution that is answered or taken over stands' using errcode = '23001', constraint = 'contribution_stands';
        end if;
    end if;
    return new;
end $$;
create trigger contribution_stands before update on contribution for each row execute function contribution_stands();

-- What is taken over points at what it came from, which stays as long. Deferred, because with a project both go at once,
-- in whatever order.
alter table description_item add constraint description_item_origin
    foreign key (origin_id) references contribution deferrable initially deferred;
alter table activity add constraint activity_origin
    foreign key (origin_id) references contribution deferrable initially deferred;
