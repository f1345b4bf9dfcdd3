-- Whatever column of such an index is asked for, the database believes it to be as cheap as an index of that column alone:
-- the roles of one project were found by reading the whole of it (1,200 pages with 10,000 projects). As one expression it
-- guards the same rule, and no lookup can be led astray by it
alter table project_role
    drop constraint project_role_once_at_a_time,
    add constraint project_role_once_at_a_time exclude using gist (
        (person_id::text || project_id::text || kind) with =, whole_days(valid_from, valid_to, ended_at) with &&);

alter table seat_holder
    drop constraint seat_holder_one_seat_per_person,
    add constraint seat_holder_one_seat_per_person exclude using gist (
        (person_id::text || project_id::text) with =, whole_days(valid_from, valid_to, ended_at) with &&)
        where (kind = 'HOLDER');

-- Who has a part in a project is read from the index alone
drop index project_role_project;
create index project_role_project on project_role (project_id, person_id);
drop index seat_holder_project;
create index seat_holder_project on seat_holder (project_id, person_id);
