-- In whose time the days of a scorecard's period are; everything before was computed in UTC.
alter table scorecard add column time_zone text not null default 'UTC';
alter table measured_rate add column time_zone text not null default 'UTC';
