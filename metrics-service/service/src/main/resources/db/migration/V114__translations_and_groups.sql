-- What the CQL of loaded packages is translated to. Every row can be made again from its package.
create table translated_library (
    tenant_id text  not null,
    key       text  not null, -- hash of the text, of what it includes, of the translator's release and options
    elm       bytea not null, -- ELM JSON in gzip
    used_on   date  not null default current_date,
    primary key (tenant_id, key)
);
call accord_protect('translated_library');

-- People of a group with something that is not in the numerator. Null where who is not counted is missed, as before.
alter table scorecard_group add column missed bigint;
