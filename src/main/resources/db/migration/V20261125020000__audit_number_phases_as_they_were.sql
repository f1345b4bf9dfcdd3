-- A phase that is gone keeps the number it had last: one that had lost its number before is not given an older one back
create or replace function name_of_subject(kind text, subject text, before_number text) returns text
    language plpgsql stable parallel safe
    as $$
    declare
        key constant uuid := case when pg_input_is_valid(subject, 'uuid') then subject::uuid end;
        number text;
        title text;
    begin
        case kind
            when 'phase' then
                select p.number::text, p.title into number, title from phase p where p.id = key;
                if not found then
                    select case e.action when 'project.phaseDeleted' then c.old_value else c.new_value end into number
                    from audit_event e left join audit_change c on c.event_id = e.id and c.field = 'phaseNumber'
                    where e.subject_id = subject and e.change_hashes is not null
                        and (c.field is not null or e.action = 'project.phaseDeleted')
                    order by e.seq desc
                    limit 1;
                    title := last_said(subject, 'phaseTitle');
                end if;
                return coalesce(before_number || number || ': ', '') || title;
            when 'activity' then
                return coalesce((select t.title from activity t where t.id = key), last_said(subject, 'activityTitle'));
            when 'descriptionItem' then
                return coalesce((select t.title from description_item t where t.id = key), last_said(subject, 'itemTitle'));
            when 'seat' then
                return coalesce((select t.title from seat t where t.id = key), last_said(subject, 'seatTitle'));
            when 'document' then
                return coalesce((select t.title from document t where t.id = key), last_said(subject, 'title'));
            when 'budgetLine' then
                return coalesce((select l.text from budget_line l join budget_version v on v.id = l.budget_version_id
                        where l.line_key = key
                          and v.number = (select max(n.number) from budget_version n where n.budget_id = v.budget_id)),
                    last_said(subject, 'lineText'));
            when 'unit' then
                return coalesce((select t.name from unit t where t.id = key), last_said(subject, 'unitName'));
            when 'costType' then
                return (select t.name_da from cost_type t where t.id = key);
            when 'contribution' then
                return coalesce((select c.headline || ', ' || c.contributor from contribution c where c.id = key),
                    last_said(subject, 'headline') || coalesce(', ' || last_said(subject, 'contributor'), ''));
            when 'contributionCall' then
                return coalesce((select c.title from contribution_call c where c.id = key), last_said(subject, 'callTitle'));
            when 'contributionLink' then
                return (select l.invited from contribution_link l where l.id = key);
            else return null;
        end case;
    end $$;
