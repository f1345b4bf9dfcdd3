-- A link back to what was handed in by the open link knows which link that was: withdrawn, nothing more comes by what it
-- has led to. What was handed in before this is bound to the only open link its call has had, if there was only one.
alter table contribution_link
    add column parent_id uuid,
    add constraint contribution_link_parent foreign key (parent_id, call_id) references contribution_link (id, call_id),
    add constraint contribution_link_parent_of_way_back check (parent_id is null or kind = 'HANDED_IN');
create index contribution_link_parent on contribution_link (parent_id) where parent_id is not null;

update contribution_link back set parent_id = sole.id
from (select call_id, (array_agg(id))[1] as id from contribution_link where kind = 'OPEN' group by call_id having count(*) = 1) sole
where back.kind = 'HANDED_IN' and sole.call_id = back.call_id;
