-- What was put forward is called so in the language of whoever reads it: the row keeps what its title is made of. What was
-- hashed is the content, which stays as it is, Danish as it was written.
alter table submission
    add version_number int constraint submission_version_number_positive check (version_number > 0),
    add about text constraint submission_about_is_object check (about is json object);

alter table submission disable trigger submission_stands;
update submission s
set version_number = substring(s.version_label from '\d+$')::int,
    about = case s.subject_kind
        when 'BUDGET' then jsonb_build_object('phases', (
            select coalesce(
                jsonb_agg(case when numbered.number is null
                        then jsonb_build_object('title', phase.value ->> 'label')
                        else jsonb_build_object('number', numbered.number::int) end
                    order by phase.place),
                '[]')
            from jsonb_array_elements(s.content::jsonb -> 'phases') with ordinality phase (value, place)
            cross join lateral (select substring(phase.value ->> 'label' from '^Fase (\d+): ') as number) numbered
            where not (phase.value ->> 'carried')::boolean))
        when 'CHANGE' then (
            select jsonb_strip_nulls(jsonb_build_object(
                'number', c.number,
                'kind', said.change ->> 'kind',
                'detail', said.change ->> 'detail',
                'months', said.change -> 'months',
                'phaseNumber', numbered.number::int,
                'target', coalesce(numbered.title, said.change ->> 'target')))
            from project_change c
            cross join (select s.content::jsonb as change) said
            left join lateral (
                select said_so.parts[1] as number, said_so.parts[2] as title
                from regexp_match(said.change ->> 'target', '^Fase (\d+): (.*)$') said_so (parts)
                where said.change ->> 'kind' = 'TIME') numbered on true
            where c.id = s.subject_id)
        else '{}' end::text;
alter table submission enable trigger submission_stands;

alter table submission
    alter version_number set not null,
    alter about set not null,
    drop title,
    drop version_label;
