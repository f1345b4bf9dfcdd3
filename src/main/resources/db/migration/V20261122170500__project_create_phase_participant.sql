-- Who takes part in a phase: somebody with a role in the project, or words alone. Where the source says it, its own words
-- are kept; and where it says something else in another place, those as well: neither is made to be right.
alter table project_role add constraint project_role_of_project unique (id, project_id);

create table phase_participant (
    id                 uuid primary key,
    version            bigint not null,
    project_id         uuid not null,
    phase_id           uuid not null,
    role_id            uuid,
    words              text constraint phase_participant_words_length check (length(words) between 1 and 300),
    source_words       text constraint phase_participant_source_length check (length(source_words) between 1 and 2000),
    other_source_words text constraint phase_participant_other_source_length check (length(other_source_words) between 1 and 2000),
    position           int not null,
    constraint phase_participant_phase foreign key (phase_id, project_id) references phase (id, project_id) on delete cascade,
    constraint phase_participant_role foreign key (role_id, project_id) references project_role (id, project_id) on delete cascade,
    constraint phase_participant_is_somebody check (role_id is not null or words is not null),
    constraint phase_participant_once unique (phase_id, role_id)
);
create index phase_participant_project on phase_participant (project_id, phase_id, position);
create index phase_participant_role_id on phase_participant (role_id);
