-- What the sections of a description list, one by one: target groups, success criteria, benefits … Which columns belong
-- to which section is a rule of the table.
create table description_item (
    id               uuid primary key,
    version          bigint not null,
    project_id       uuid not null constraint description_item_project references project on delete cascade,
    section          text not null constraint description_item_section_known check (section in (
        'FOCUS_AREAS', 'PARTS', 'TARGET_GROUPS', 'SUCCESS_CRITERIA', 'BENEFITS', 'DELIVERABLES', 'METHODS', 'STATEMENTS')),
    position         int not null,
    title            text not null constraint description_item_title_length check (length(title) between 1 and 500),
    description      text constraint description_item_description_length check (length(description) <= 20000),
    certainty        text constraint description_item_certainty_known check (certainty in ('DECIDED', 'PLANNED', 'CONSIDERED')),
    group_rank       text constraint description_item_group_rank_known check (group_rank in ('PRIMARY', 'OTHER')),
    quantity_words   text constraint description_item_quantity_words_length check (length(quantity_words) <= 200),
    quantity_bound   text constraint description_item_quantity_bound_known check (quantity_bound in ('EXACT', 'AT_LEAST', 'ABOUT')),
    quantity_number  int constraint description_item_quantity_not_negative check (quantity_number >= 0),
    criterion_kind   text constraint description_item_criterion_known check (criterion_kind in ('DELIVERABLE', 'PARTICIPATION', 'SATISFACTION', 'DISSEMINATION', 'EFFECT')),
    measure          text constraint description_item_measure_length check (length(measure) <= 500),
    target_direction text constraint description_item_direction_known check (target_direction in ('UP', 'DOWN', 'REACH')),
    target_value     numeric,
    target_unit      text constraint description_item_unit_length check (length(target_unit) <= 50),
    achievement      text constraint description_item_achievement_known check (achievement in ('OPEN', 'UNDERWAY', 'REACHED', 'NOT_REACHED')),
    method_kind      text constraint description_item_method_length check (length(method_kind) <= 100),
    harvester        text constraint description_item_harvester_length check (length(harvester) <= 300),
    achieved         text constraint description_item_achieved_length check (length(achieved) <= 20000),
    source           text constraint description_item_source_length check (length(source) <= 1000),
    period_words     text constraint description_item_period_words_length check (length(period_words) <= 200),
    period_from      date,
    period_to        date,
    period_sort      date,
    search           tsvector generated always as (to_tsvector('danish', fold_danish(title || ' ' || coalesce(description, '')))) stored,
    constraint description_item_certainty check ((section <> 'STATEMENTS') = (certainty is not null)),
    constraint description_item_target_group check ((section = 'TARGET_GROUPS') = (group_rank is not null)
        and (section = 'TARGET_GROUPS' or num_nonnulls(quantity_words, quantity_bound, quantity_number) = 0)),
    constraint description_item_quantity check ((quantity_number is null) = (quantity_bound is null)),
    constraint description_item_criterion check ((section = 'SUCCESS_CRITERIA') = (criterion_kind is not null)
        and (section = 'SUCCESS_CRITERIA' or num_nonnulls(measure, target_direction, target_value, target_unit) = 0)),
    -- "A lower absence" is a target without a number, but a number without a direction is none
    constraint description_item_target check (target_direction is not null or num_nonnulls(target_value, target_unit) = 0),
    constraint description_item_achievement check ((section in ('SUCCESS_CRITERIA', 'DELIVERABLES')) = (achievement is not null)),
    constraint description_item_method check (section = 'METHODS' or method_kind is null),
    constraint description_item_benefit check (section = 'BENEFITS' or num_nonnulls(harvester, achieved) = 0),
    constraint description_item_quotation check (section <> 'STATEMENTS' or description is not null),
    constraint description_item_dated check (section in ('SUCCESS_CRITERIA', 'BENEFITS', 'STATEMENTS')
        or num_nonnulls(source, period_words, period_from, period_to, period_sort) = 0),
    constraint description_item_period_in_order check (period_to >= period_from)
);
create index description_item_project on description_item (project_id, section, position);
create index description_item_search on description_item using gin (search);
