-- How far a feed that is being validated has been read, in bytes, or in rows of a table that is not text.
alter table feed add column progress_done bigint not null default 0;
alter table feed add column progress_total bigint not null default 0;
