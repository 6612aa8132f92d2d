-- Measures that count visits and other things of which a person can have several.
alter table member_result add column excluded bigint not null default 0; -- episodes left out of the denominator
alter table scorecard_measure add column counted text not null default ''; -- members, events, episodes or parts
