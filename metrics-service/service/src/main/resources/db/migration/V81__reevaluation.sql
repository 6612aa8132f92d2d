-- A run says what it read and how much of it was evaluated again.
alter table scorecard drop column clinical_feeds;
alter table scorecard add column clinical_snapshots text[] not null default '{}'; -- organization and snapshot
alter table scorecard add column engine text not null default '';
alter table scorecard add column period_start date;
alter table scorecard add column period_end date;
alter table scorecard add column reevaluated int not null default 0; -- members evaluated for any measure

alter table scorecard_measure add column version text not null default '';
alter table scorecard_measure add column edition text not null default '';
alter table scorecard_measure add column reevaluated int not null default 0; -- members evaluated for this measure

-- What a later run needs to keep a result as it is.
alter table member_result add column events bigint not null default 0;
alter table member_result add column exposure bigint not null default 0;
alter table member_result add column base numeric not null default 0;
alter table member_result add column clinical_content text not null default ''; -- names what is known clinically of the member
