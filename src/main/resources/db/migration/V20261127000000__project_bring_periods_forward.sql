-- A period may also begin or end earlier than planned: what was called postponed until now could be shortened by its days,
-- and was then decided on under the wrong name.
alter table phase_period_change
    drop constraint phase_period_change_move_known,
    add constraint phase_period_change_move_known check (move_kind in ('POSTPONED', 'EXTENDED', 'ADVANCED', 'SHORTENED'));
alter table project_change
    drop constraint project_change_move_known,
    add constraint project_change_move_known check (move_kind in ('POSTPONED', 'EXTENDED', 'ADVANCED', 'SHORTENED'));
