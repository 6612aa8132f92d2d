-- Versions of loaded measures that nothing is computed by any more. What was computed by them stays.
create table measure_withdrawal (
    tenant_id    text not null,
    id           text not null,
    version      text not null,
    reason       text not null,
    withdrawn_by text not null,
    withdrawn_at timestamptz not null default now(),
    primary key (tenant_id, id, version),
    foreign key (tenant_id, id, version) references measure_package
);
call accord_protect('measure_withdrawal');
