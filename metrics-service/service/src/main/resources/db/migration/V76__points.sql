-- What a measure's rate is worth against a published benchmark.
alter table scorecard_measure
    add column benchmark text,
    add column points numeric,
    add column next_decile numeric,
    add column members_to_next_decile bigint;
