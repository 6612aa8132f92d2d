-- What a scorecard's members cost, so far as it may be shown: null of few members and of scorecards before this was told; no others and
-- nothing expected where there are too few to compare with.
alter table scorecard
    add column spend_members bigint,
    add column spend_others bigint,
    add column spend_months bigint,
    add column spend_observed numeric,
    add column spend_expected numeric;
