-- What a scorecard's measures are worth together; null where none could be scored.
alter table scorecard
    add column quality_score numeric,
    add column quality_points numeric,
    add column quality_measures int not null default 0;
