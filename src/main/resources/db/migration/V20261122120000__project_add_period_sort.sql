-- The first day on which a period may lie, by its dates or by its words ("3. kvt. 2007"): to sort by, never to show.
alter table project add period_sort date;
alter table phase add period_sort date;
update project set period_sort = coalesce(period_from, period_to);
update phase set period_sort = coalesce(period_from, period_to);

create index project_period_order on project (period_sort, id);
