create table agreement (
    tenant_id       text not null,
    agreement_id    text not null,
    counterparty_id text not null,
    contract_id     text not null,
    primary key (tenant_id, agreement_id)
);
call accord_share_with_counterparty('agreement');
