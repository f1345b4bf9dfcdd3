-- What a thing was last said to be: the newest words of a field in the history of it that are not erased
create function last_said(subject text, said text) returns text
    language sql stable parallel safe
    as $$
        select coalesce(c.new_value, c.old_value)
        from audit_event e join audit_change c on c.event_id = e.id
        where e.subject_id = subject and e.change_hashes is not null and c.field = said and c.erased_at is null
        order by e.seq desc
        limit 1
    $$;
create index audit_event_subject on audit_event (subject_id, seq desc) where change_hashes is not null;

-- What a thing that events are about is called now, or was called last. The events themselves never say it: a title may
-- name somebody, and they can never be erased. Before the number of a phase stands the reader's word for it
create function name_of_subject(kind text, subject text, before_number text) returns text
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
                    number := last_said(subject, 'phaseNumber');
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
            else return null;
        end case;
    end $$;
