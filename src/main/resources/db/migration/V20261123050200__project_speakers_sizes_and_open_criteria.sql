-- A paper may list what is to be reached without a word of what sort of success it is
alter table description_item
    drop constraint description_item_criterion,
    add constraint description_item_criterion check (section = 'SUCCESS_CRITERIA'
        or num_nonnulls(criterion_kind, measure, target_direction, target_value, target_unit) = 0);

-- Who says it, where it is somebody with a part in the project; the title says as what
alter table description_item
    add column speaker_id uuid constraint description_item_speaker references person,
    add constraint description_item_speaks check (section = 'STATEMENTS' or speaker_id is null);
create index description_item_speaker_id on description_item (speaker_id) where speaker_id is not null;

-- "112 medarbejdere" take part in a phase, as the source says it and as a number to count with
alter table phase_participant
    add column quantity_words text constraint phase_participant_quantity_words_length check (length(quantity_words) between 1 and 200),
    add column quantity_bound text constraint phase_participant_quantity_bound_known check (quantity_bound in ('EXACT', 'AT_LEAST', 'ABOUT')),
    add column quantity_number int constraint phase_participant_quantity_not_negative check (quantity_number >= 0),
    add constraint phase_participant_quantity check ((quantity_number is null) = (quantity_bound is null));
