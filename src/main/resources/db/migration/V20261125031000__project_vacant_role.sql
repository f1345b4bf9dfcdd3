-- A role that is needed and that nobody has yet is vacant: a state, said in the reader's language, and no words of somebody
-- who could be mistaken for its holder. Whoever is given a role of the kind takes the vacant one.
alter table project_role
    add vacant boolean not null default false,
    drop constraint project_role_is_held;
update project_role
set words = null, vacant = organisation_id is null
where words = 'Ikke besat endnu' and person_id is null;
alter table project_role add constraint project_role_is_held_or_vacant check (
    vacant = (person_id is null and words is null and organisation_id is null));

-- In a template a role with nothing beside its kind is vacant
update project_template t
set content = (t.content::jsonb || jsonb_build_object('roles', (
    select jsonb_agg(case when held.role ->> 'words' = 'Ikke besat endnu' then jsonb_build_object('kind', held.role -> 'kind') else held.role end
        order by held.place)
    from jsonb_array_elements(t.content::jsonb -> 'roles') with ordinality held (role, place))))::text
where t.content::jsonb -> 'roles' @> '[{"words": "Ikke besat endnu"}]';
