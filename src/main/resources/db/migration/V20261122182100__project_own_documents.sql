-- What is attached to a phase that is deleted stays attached to the project
alter table document
    add constraint document_project foreign key (project_id) references project,
    add constraint document_phase_of_project foreign key (phase_id, project_id) references phase (id, project_id) on delete set null (phase_id);
