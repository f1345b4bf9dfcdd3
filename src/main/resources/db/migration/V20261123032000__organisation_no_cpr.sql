-- A CPR number as it is written, also within a text; the forms know the same, and those without a dash by their check digit
create function written_cpr(typed text) returns boolean
    language sql immutable strict parallel safe
    as $$
        select typed ~ '(?<![0-9a-fA-F])([06][1-9]|[1278][0-9]|[39][01])(0[1-9]|1[0-2])[0-9]{2}([ \u00A0]|[ \u00A0]?[-\u2010-\u2015\u2212][ \u00A0]?)[0-9]{4}(?![0-9a-fA-F])'
    $$;

-- What was written before stays until somebody changes it
alter table person add constraint person_name_is_no_cpr check (not written_cpr(name)) not valid;
alter table employment
    add constraint employment_number_is_no_cpr check (not written_cpr(employee_number)) not valid,
    add constraint employment_title_is_no_cpr check (not written_cpr(job_title)) not valid,
    add constraint employment_group_is_no_cpr check (not written_cpr(employee_group)) not valid;
