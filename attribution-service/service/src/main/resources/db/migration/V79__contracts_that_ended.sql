-- An ended contract is run until a roster covers claims paid through this day; then its final settlement can be made.
alter table contract_terms add column run_until_paid_through date;
