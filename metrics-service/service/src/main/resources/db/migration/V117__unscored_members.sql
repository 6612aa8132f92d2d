-- Members without a score have a row that says why, and scores of two years are compared where they can be.
alter table risk_member alter column raw drop not null;
alter table risk_member alter column rise drop not null;
alter table risk_member alter column normalized drop not null;
alter table risk_member alter column paid drop not null;
alter table risk_member add column unscored text not null default ''; -- blank where there is a score
