-- The project description by sections, to be written in any order and left half done; a section without a row is not
-- begun. The texts that were columns of the project move here: nobody has said yet that they are finished.
create table description_section (
    id         uuid primary key,
    version    bigint not null,
    project_id uuid not null constraint description_section_project references project on delete cascade,
    kind       text not null constraint description_section_kind_known check (kind in (
        'BACKGROUND', 'PURPOSE', 'FOCUS_AREAS', 'PARTS', 'ANCHORING', 'TARGET_GROUPS', 'SUCCESS_CRITERIA', 'BENEFITS', 'DELIVERABLES',
        'METHODS', 'DISSEMINATION', 'BUDGET_ASSUMPTIONS', 'EVALUATION_PLAN', 'RESULTS', 'REMAINING', 'STATEMENTS', 'CONTACT')),
    state      text not null constraint description_section_state_known check (state in ('BEGUN', 'FILLED_IN', 'NOT_RELEVANT')),
    text       text constraint description_section_text_length check (length(text) <= 20000),
    search     tsvector generated always as (to_tsvector('danish', fold_danish(coalesce(text, '')))) stored,
    constraint description_section_once unique (project_id, kind)
);
create index description_section_search on description_section using gin (search);

insert into description_section (id, version, project_id, kind, state, text)
select gen_random_uuid(), 0, p.id, moved.kind, 'BEGUN', moved.text
from project p
cross join lateral (values
    ('PURPOSE', p.purpose), ('BACKGROUND', p.background),
    ('TARGET_GROUPS', p.target_group), ('SUCCESS_CRITERIA', p.success_criteria)) moved (kind, text)
where moved.text is not null;

alter table project drop column search;
alter table project drop column purpose, drop column background, drop column target_group, drop column success_criteria;
alter table project add search tsvector
    generated always as (to_tsvector('danish', fold_danish(number || ' ' || title))) stored;
create index project_search on project using gin (search);
