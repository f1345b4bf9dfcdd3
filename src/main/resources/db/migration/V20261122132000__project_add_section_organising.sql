-- A project description says in words how a project is organised and planned, beyond what the roles and the phases hold.
alter table description_section drop constraint description_section_kind_known;
alter table description_section add constraint description_section_kind_known check (kind in (
    'BACKGROUND', 'PURPOSE', 'FOCUS_AREAS', 'PARTS', 'ANCHORING', 'TARGET_GROUPS', 'SUCCESS_CRITERIA', 'BENEFITS', 'DELIVERABLES',
    'ORGANISING', 'METHODS', 'DISSEMINATION', 'BUDGET_ASSUMPTIONS', 'EVALUATION_PLAN', 'RESULTS', 'REMAINING', 'STATEMENTS', 'CONTACT'));
