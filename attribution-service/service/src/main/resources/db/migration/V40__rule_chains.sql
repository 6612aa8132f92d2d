-- A contract may attribute by a rule chain: kept in full, as the parties agreed on it.
alter table contract_terms add column method text not null default 'plurality-of-allowed-charges';
alter table contract_terms add column chain text;
