-- In whose time the days of a scorecard's period are; everything before was computed in UTC.
alter table scorecard add column time_zone text not null default 'UTC';
alter table measured_rate add column time_zone text not null default 'UTC';

-- A member's episodes behind a gap: those that count, those in the numerator, those left out. Null where people are counted.
alter table care_gap add column episodes bigint;
alter table care_gap add column episodes_met bigint;
alter table care_gap add column episodes_excluded bigint;
