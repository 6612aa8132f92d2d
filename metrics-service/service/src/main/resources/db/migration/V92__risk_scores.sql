-- Published tables of risk models as a tenant loaded them. A later file of the same name is a new version; none is changed.
create table risk_table (
    tenant_id text not null,
    name      text not null,
    version   int  not null,
    sha256    text not null,
    content   text not null,
    loaded_by text not null,
    loaded_at timestamptz not null default now(),
    primary key (tenant_id, name, version)
);
call accord_protect('risk_table');

-- Risk scores of a roster's members for a payment year. The id is a hash of the inputs: the same again is the same run.
create table risk_run (
    tenant_id        text not null,
    counterparty_id  text not null,
    id               text not null,
    contract_id      text not null,
    contract_version int  not null,
    payment_year     int  not null,
    roster_id        text not null,
    snapshot_id      text not null,
    rules_edition    text not null,
    data_as_of       date not null,
    paid_through     date not null,
    tables           text not null, -- JSON: version by name
    summary          text not null, -- JSON, nothing of few people in it
    withheld         boolean not null, -- whether its members are shown to the payer alone
    computed_at      timestamptz not null default now(),
    primary key (tenant_id, id)
);
call accord_share_with_counterparty('risk_run');
create index risk_run_by_contract on risk_run (contract_id, computed_at desc, id);

-- Members of a run. Where a run is withheld they name no counterparty, so that the database itself shows them to the payer alone.
create table risk_member (
    tenant_id       text not null,
    counterparty_id text not null,
    run_id          text not null,
    row_number      int  not null, -- of the roster
    beneficiary_id  text not null,
    name            text not null,
    segment         text not null,
    raw             numeric not null,
    rise            numeric not null,
    normalized      numeric not null,
    paid            numeric not null,
    watched         text not null, -- ' high rising '
    reasons         text not null,
    gaps            int  not null,
    detail          text not null, -- JSON
    primary key (tenant_id, run_id, row_number)
);
call accord_share_with_counterparty('risk_member');
