-- The deciles that a measure's rate was held against, as they were when the scorecard was computed: an amended contract and a corrected publication
-- leave them as they are. Null where the measure has no benchmark, and of scorecards before they were kept.
alter table scorecard_measure
    add column decile int check (decile between 1 and 10), -- of the rate; null where there are too few cases to be scored
    add column deciles_kind text check (deciles_kind in ('own', 'published')),
    add column deciles_source text, -- in the contract's words, or where they are published
    add column deciles_direction text check (deciles_direction in ('higher', 'lower')),
    add column decile_rates text[] check (cardinality(decile_rates) = 10); -- with which they begin, the worst first, decimals in the unit of the measure
