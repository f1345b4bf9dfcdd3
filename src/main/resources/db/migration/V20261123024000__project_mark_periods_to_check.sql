-- Words such as "Vinteren 2015" cannot be moved with the days when a project is begun from another one: they come along,
-- marked, until somebody has saved what they belong to. The mark stood in the words themselves, in Danish.
alter table phase add period_to_check boolean not null default false;
alter table activity add period_to_check boolean not null default false;
alter table description_item add period_to_check boolean not null default false;
update phase set period_to_check = true, period_words = regexp_replace(period_words, ' \(skal ses efter\)$', '')
    where status <> 'CLOSED' and period_words like '% (skal ses efter)';
update activity set period_to_check = true, period_words = regexp_replace(period_words, ' \(skal ses efter\)$', '')
    where period_words like '% (skal ses efter)';
update description_item set period_to_check = true, period_words = regexp_replace(period_words, ' \(skal ses efter\)$', '')
    where period_words like '% (skal ses efter)';
update project_template set content = replace(content, ' (skal ses efter)"', '"') where content like '%(skal ses efter)%';
