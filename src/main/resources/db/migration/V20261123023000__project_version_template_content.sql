-- The content of a template is written by hand in a format of its own, so that no renaming in the program empties it.
-- What is kept already has the names of that format.
update project_template set content = (content::jsonb || '{"format": 1}')::text;
alter table project_template add constraint project_template_content_known check (
    content::jsonb -> 'format' = '1'
    and content::jsonb - array['format', 'sections', 'items', 'phases', 'activities', 'roles', 'seats', 'partners'] = '{}');
