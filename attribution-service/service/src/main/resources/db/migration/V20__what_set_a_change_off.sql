-- What set a change off, and how much care there was in all: rosters decided before have neither.
alter table roster_member
    add column caused_by           text   not null default '',
    add column total_allowed_cents bigint not null default 0,
    add column total_visits        int    not null default 0;
