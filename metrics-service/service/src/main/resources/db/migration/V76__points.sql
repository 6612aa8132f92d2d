-- What a measure's rate is worth against a published benchmark, and what adds up over contracts.
alter table scorecard_measure
    add column base numeric, -- what the numerator is divided by
    add column benchmark text,
    add column points numeric,
    add column next_decile numeric,
    add column members_to_next_decile bigint;
