-- What reconciliation owns: contracts with their approvals, the results it heard of, settlements.

create table contract (
    tenant_id      text not null,
    counterparty_id text not null,
    contract_id    text not null,
    version        int not null,
    sequence       bigint generated always as identity,
    name           text not null,
    status         text not null check (status in ('draft', 'active')),
    document       jsonb not null,
    created_by     text not null,
    created_at     timestamptz not null default now(),
    primary key (tenant_id, contract_id, version)
);
call accord_share_with_counterparty('contract');

-- One approval a party and version; four eyes are checked before it is written.
create table approval (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    version         int not null,
    party           text not null check (party in ('payer', 'provider')),
    subject         text not null,
    approved_by     text not null,
    approved_at     timestamptz not null,
    primary key (tenant_id, contract_id, version, party),
    foreign key (tenant_id, contract_id, version) references contract
);
call accord_share_with_counterparty('approval');

-- The announcements a settlement is computed from.
create table roster (
    tenant_id    text not null,
    contract_id  text not null,
    roster_id    text not null,
    announcement jsonb not null,
    primary key (tenant_id, contract_id, roster_id)
);
call accord_protect('roster');

create table scorecard (
    tenant_id    text not null,
    contract_id  text not null,
    scorecard_id text not null,
    roster_id    text not null,
    sequence     bigint generated always as identity,
    announcement jsonb not null,
    primary key (tenant_id, contract_id, scorecard_id)
);
call accord_protect('scorecard');

-- Settlements that wait to be computed: asked for in the transaction that completed their inputs.
create table due_settlement (
    tenant_id    text not null,
    contract_id  text not null,
    roster_id    text not null,
    scorecard_id text not null,
    initiator    text not null,
    sequence     bigint generated always as identity,
    attempts     int not null default 0,
    not_before   timestamptz not null default now(),
    primary key (tenant_id, contract_id, roster_id, scorecard_id)
);
call accord_protect('due_settlement');
call accord_open_to_platform('due_settlement');

create table settlement (
    tenant_id        text not null,
    counterparty_id  text not null,
    settlement_id    text not null,
    contract_id      text not null,
    version          int not null,
    previous_id      text,
    sequence         bigint generated always as identity,
    kind             text not null check (kind in ('interim', 'final')),
    outcome          text not null check (outcome in ('shared-savings', 'within-corridor', 'shared-losses')),
    payment_cents    bigint not null,
    savings_cents    bigint not null,
    steps            jsonb not null,
    figure           jsonb not null,
    contract_version int not null,
    rules_edition    text not null,
    roster_id        text not null,
    scorecard_id     text not null,
    snapshot_id      text not null,
    data_as_of       date not null,
    paid_through     date not null,
    issued_at        timestamptz not null,
    primary key (tenant_id, settlement_id),
    unique (tenant_id, contract_id, version)
);
create index settlement_of_contract on settlement (contract_id, sequence);
call accord_share_with_counterparty('settlement');
