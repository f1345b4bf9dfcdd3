-- Who works where, as what, from when to when. The unit may be another organisation's than the employer: a jobcentre has
-- the state's and the municipality's people. What is not known is null; no first day means that it is not known.
create table employment (
    id              uuid primary key,
    version         bigint not null,
    person_id       uuid not null constraint employment_person references person,
    organisation_id uuid constraint employment_employer references organisation,
    unit_id         uuid constraint employment_unit references unit,
    job_title       text collate "da-DK-x-icu" constraint employment_job_title_length check (length(job_title) between 1 and 200),
    employee_group  text collate "da-DK-x-icu" constraint employment_employee_group_length check (length(employee_group) between 1 and 100),
    employee_number text constraint employment_employee_number_length check (length(employee_number) between 1 and 50),
    manager_id      uuid constraint employment_manager references person,
    valid_from      date,
    valid_to        date,
    constraint employment_says_something check (coalesce(organisation_id, unit_id) is not null or job_title is not null),
    constraint employment_number_has_employer check (employee_number is null or organisation_id is not null),
    constraint employment_not_own_manager check (manager_id <> person_id),
    constraint employment_in_order check (valid_to >= valid_from),
    -- null is unequal to null, but two unknown employers at once are one too many
    constraint employment_once_at_a_time exclude using gist (
        person_id with =,
        coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') with =,
        coalesce(unit_id, '00000000-0000-0000-0000-000000000000') with =,
        daterange(valid_from, valid_to, '[]') with &&),
    constraint employment_number_means_one_person exclude using gist (
        organisation_id with =, employee_number with =, person_id with <>) where (employee_number is not null)
);
create index employment_of_person on employment (person_id);
create index employment_at_employer on employment (organisation_id);
create index employment_in_unit on employment (unit_id);
create index employment_below_manager on employment (manager_id);

-- What is over stays as it was: whoever comes back gets a new row
create function employment_past_stays() returns trigger language plpgsql as $$
begin
    if old.valid_to < (now() at time zone 'Europe/Copenhagen')::date then
        raise exception 'an employment that is over is not rewritten' using errcode = '23001', constraint = 'employment_past_stays';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger employment_past_stays before update or delete on employment for each row execute function employment_past_stays();

-- What stood with the person becomes an employment whose first day is not known; there is no second truth
insert into employment (id, version, person_id, organisation_id, job_title)
select gen_random_uuid(), 0, id, organisation_id, nullif(job_title, '')
from person where organisation_id is not null or nullif(job_title, '') is not null;
alter table person drop column job_title, drop column organisation_id;
