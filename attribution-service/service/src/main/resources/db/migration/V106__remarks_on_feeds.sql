-- What there is to know of the good records of a feed, such as how many were left out: `denied-lines 12,unpaid-facility-claims 3`.
alter table feed add column remarks text not null default '';
