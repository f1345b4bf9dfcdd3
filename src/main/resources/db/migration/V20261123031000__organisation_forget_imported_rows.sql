-- What has been taken over stands with the people; of the rows themselves only those stay that somebody has to mend
alter table people_import add counts jsonb constraint people_import_counts_is_array check (jsonb_typeof(counts) = 'array');

update people_import i set counts = (
    select jsonb_agg(jsonb_build_object('outcome', outcome, 'person', is_person, 'rows', rows))
    from (select outcome, is_person, count(*) as rows from people_import_row
        where import_id = i.id and outcome is not null group by outcome, is_person) counted)
where state = 'DONE';
delete from people_import_row r using people_import i
where i.id = r.import_id and i.state = 'DONE' and r.outcome is distinct from 'FAULTY';
