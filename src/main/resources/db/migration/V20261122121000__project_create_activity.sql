-- What is to be done and reached, in a phase or in the project as a whole (S3: the evaluation "ultimo 2016" lies after
-- the last phase). What was planned in a phase that is deleted is planned in the project as a whole.
create table activity (
    id           uuid primary key,
    version      bigint not null,
    project_id   uuid not null constraint activity_project references project on delete cascade,
    phase_id     uuid,
    kind         text not null constraint activity_kind_known check (kind in ('ACTIVITY', 'MILESTONE')),
    title        text not null constraint activity_title_length check (length(title) between 1 and 300),
    description  text constraint activity_description_length check (length(description) <= 20000),
    responsible  text constraint activity_responsible_length check (length(responsible) between 1 and 300),
    certainty    text not null constraint activity_certainty_known check (certainty in ('DECIDED', 'PLANNED', 'CONSIDERED')),
    status       text not null constraint activity_status_known check (status in ('NOT_BEGUN', 'ONGOING', 'DONE', 'DROPPED')),
    period_words text constraint activity_period_words_length check (length(period_words) <= 200),
    period_from  date,
    period_to    date,
    period_sort  date,
    position     int not null,
    constraint activity_phase_of_project foreign key (phase_id, project_id) references phase (id, project_id) on delete set null (phase_id),
    constraint activity_period_in_order check (period_to >= period_from)
);
create index activity_project on activity (project_id, phase_id, period_sort, position);
