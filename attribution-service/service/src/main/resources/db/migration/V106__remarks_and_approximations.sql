-- What there is to know of the good records of a feed, such as how many were left out: `denied-lines 12,unpaid-facility-claims 3`.
alter table feed add column remarks text not null default '';
-- What somebody's decision has to be read with, by how many people: `specialty-missing 12`. Rosters of before were decided by another engine, so that the
-- next version decides everybody and knows.
alter table roster add column approximations text not null default '';
