-- How a run came to its roster: by which engine, and whether it decided everybody or only those about whom anything was
-- different. Of rosters decided before neither is known, so that nothing is built on them.
alter table roster
    add column engine  text not null default '',
    add column extent  text not null default 'full' check (extent in ('full', 'incremental')),
    add column decided bigint;
