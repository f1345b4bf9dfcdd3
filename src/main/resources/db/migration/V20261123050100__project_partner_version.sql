-- What an organisation does in a project is mended, by two at a time if they do not know of each other
alter table project_partner add column version bigint not null default 0;
