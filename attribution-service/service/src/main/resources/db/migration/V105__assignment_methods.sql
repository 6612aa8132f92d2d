-- How a contract of the Shared Savings Program has its list drawn up in the course of the year (42 CFR 425.400(a)(2)-(3)); null: the
-- contract names its window.
alter table contract_terms add column assignment_method text;
-- Which list of the method a roster is, such as prospective-q2; blank where the contract has none.
alter table roster add column assignment_list text not null default '';
