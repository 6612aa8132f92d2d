-- What an amendment applies to: the whole performance period, as every amendment did before, or the months from its day on.

alter table contract
    add column applies_to text not null default 'whole-period'
        check (applies_to in ('whole-period', 'following-months')),
    add check (applies_to = 'whole-period' or change = 'amendment');
