-- Chains may share a person between providers: how much of the person is the contract's, and who has which part.
alter table roster_member add column weight numeric(7, 6) not null default 1;
alter table roster_member add column parts text not null default '';
