-- Who votes is asked project by project, on every page by the count of tasks; the index by person is no help there
create index seat_holder_project on seat_holder (project_id);
