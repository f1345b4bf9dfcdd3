-- The search asks which of the organisations it has found take part in a project
create index project_role_organisation on project_role (organisation_id) where organisation_id is not null;
create index seat_organisation on seat (organisation_id) where organisation_id is not null;
