-- How a planned period was moved. The months are kept even where they move no day: of "Vinteren 2015" and "Foråret 2015"
-- nobody can tell afterwards that three months were asked for.
alter table phase_period_change
    add move_kind text constraint phase_period_change_move_known check (move_kind in ('POSTPONED', 'EXTENDED')),
    add move_months int constraint phase_period_change_months check (move_months between 1 and 120),
    add constraint phase_period_change_months_of_move check (move_months is null or move_kind is not null),
    add constraint phase_period_change_move_is_planned check (move_kind is null or kind = 'PLANNED');
