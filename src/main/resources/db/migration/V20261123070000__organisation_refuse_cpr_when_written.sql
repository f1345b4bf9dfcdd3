-- A check is asked again whenever anything of a row changes: with one old number nobody could be merged any more. The
-- rule is about what somebody writes now, and keeps its name.
alter table person drop constraint person_name_is_no_cpr;
alter table employment
    drop constraint employment_number_is_no_cpr,
    drop constraint employment_title_is_no_cpr,
    drop constraint employment_group_is_no_cpr;

-- The name of the rule is the trigger's argument
create function refuse_cpr() returns trigger language plpgsql as $$
begin
    raise exception 'a CPR number is never taken in: %', tg_argv[0]
        using errcode = '23514', constraint = tg_argv[0], table = tg_table_name, schema = tg_table_schema;
end $$;

-- A trigger for both could not look at the old row
create trigger person_name_is_no_cpr before insert on person for each row
    when (written_cpr(new.name)) execute function refuse_cpr('person_name_is_no_cpr');
create trigger person_name_becomes_no_cpr before update of name on person for each row
    when (new.name is distinct from old.name and written_cpr(new.name)) execute function refuse_cpr('person_name_is_no_cpr');
create trigger employment_number_is_no_cpr before insert on employment for each row
    when (written_cpr(new.employee_number)) execute function refuse_cpr('employment_number_is_no_cpr');
create trigger employment_number_becomes_no_cpr before update of employee_number on employment for each row
    when (new.employee_number is distinct from old.employee_number and written_cpr(new.employee_number))
    execute function refuse_cpr('employment_number_is_no_cpr');
create trigger employment_title_is_no_cpr before insert on employment for each row
    when (written_cpr(new.job_title)) execute function refuse_cpr('employment_title_is_no_cpr');
create trigger employment_title_becomes_no_cpr before update of job_title on employment for each row
    when (new.job_title is distinct from old.job_title and written_cpr(new.job_title))
    execute function refuse_cpr('employment_title_is_no_cpr');
create trigger employment_group_is_no_cpr before insert on employment for each row
    when (written_cpr(new.employee_group)) execute function refuse_cpr('employment_group_is_no_cpr');
create trigger employment_group_becomes_no_cpr before update of employee_group on employment for each row
    when (new.employee_group is distinct from old.employee_group and written_cpr(new.employee_group))
    execute function refuse_cpr('employment_group_is_no_cpr');

-- What is over stays as it was, but a CPR number can be taken out of it
create or replace function employment_past_stays() returns trigger language plpgsql as $$
declare
    kept employment := old;
begin
    if (old.valid_to >= (now() at time zone 'Europe/Copenhagen')::date) is not false then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' then
        if written_cpr(old.employee_number) and new.employee_number is null then
            kept.employee_number := null;
        end if;
        if written_cpr(old.job_title) and new.job_title is null then
            kept.job_title := null;
        end if;
        if written_cpr(old.employee_group) and new.employee_group is null then
            kept.employee_group := null;
        end if;
        if kept is distinct from old then
            kept.version := new.version;
            kept.survivor_id := new.survivor_id;
            kept.twice := new.twice;
            if kept is not distinct from new then
                return new;
            end if;
        end if;
    end if;
    raise exception 'an employment that is over is not rewritten' using errcode = '23001', constraint = 'employment_past_stays';
end $$;
