-- What leads to what, from activity over deliverable and success criterion to benefit; always to the right in that order,
-- so that a chain never bites its own tail.
alter table description_item add constraint description_item_of_project unique (id, project_id, section);
alter table activity add constraint activity_of_project unique (id, project_id);

create table description_link (
    project_id       uuid not null constraint description_link_project references project on delete cascade,
    from_activity_id uuid,
    from_item_id     uuid,
    from_section     text,
    to_item_id       uuid not null,
    to_section       text not null,
    constraint description_link_from_activity foreign key (from_activity_id, project_id) references activity (id, project_id) on delete cascade,
    constraint description_link_from_item foreign key (from_item_id, project_id, from_section) references description_item (id, project_id, section) on delete cascade,
    constraint description_link_to_item foreign key (to_item_id, project_id, to_section) references description_item (id, project_id, section) on delete cascade,
    constraint description_link_from_one check (num_nonnulls(from_activity_id, from_item_id) = 1 and (from_item_id is null) = (from_section is null)),
    constraint description_link_to_the_right check (
        from_activity_id is not null and to_section in ('DELIVERABLES', 'SUCCESS_CRITERIA', 'BENEFITS')
        or from_section = 'DELIVERABLES' and to_section in ('SUCCESS_CRITERIA', 'BENEFITS')
        or from_section = 'SUCCESS_CRITERIA' and to_section = 'BENEFITS'),
    constraint description_link_once unique nulls not distinct (to_item_id, from_item_id, from_activity_id)
);
create index description_link_project on description_link (project_id);
create index description_link_from_item on description_link (from_item_id);
create index description_link_from_activity on description_link (from_activity_id);
