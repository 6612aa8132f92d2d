-- A contract of the next period names the one it renews; one at a time, unless a draft was given up.

alter table contract
    add column renews text,
    add check (renews is null or version = 1);
create unique index contract_renewal on contract (tenant_id, renews) where renews is not null and status <> 'withdrawn';
grant update (renews) on contract to ${appRole};
