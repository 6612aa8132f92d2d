-- Measures a tenant loaded, each version as it came. A version is never changed; the latest one is computed.
create table measure_package (
    tenant_id  text not null,
    id         text not null,
    version    text not null,
    sequence   bigint generated always as identity,
    edition    text not null, -- hash of everything that defines the measure
    content    text not null, -- the Bundle as JSON
    loaded_by  text not null,
    loaded_at  timestamptz not null default now(),
    primary key (tenant_id, id, version)
);
call accord_protect('measure_package');
