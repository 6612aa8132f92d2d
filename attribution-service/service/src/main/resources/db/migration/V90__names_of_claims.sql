-- What hides claim ids in addresses: a key for each payer and provider organization, which nobody but this service reads.
create table claim_key (
    tenant_id       text not null,
    counterparty_id text not null,
    key             uuid not null default gen_random_uuid(),
    primary key (tenant_id, counterparty_id)
);
call accord_protect('claim_key');
revoke update, delete on claim_key from ${appRole};
