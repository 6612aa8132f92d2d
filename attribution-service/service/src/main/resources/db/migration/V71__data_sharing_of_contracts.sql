-- What the provider organization of a contract is shown of claims about substance use disorder (42 CFR Part 2).
alter table contract_terms add column substance_use text not null default 'withhold'
    check (substance_use in ('withhold', 'share-with-consent', 'share'));
