-- Which lists of rule chains stood when a roster was decided, by feed; blank where none had been delivered.
alter table roster
    add column pcp_selections     text not null default '',
    add column provider_geography text not null default '',
    add column subscribers        text not null default '';
