-- What attribution owns: feeds and their verdicts, the index of snapshots, participant lists, contract terms, rosters.

create table feed (
    tenant_id      text not null,
    feed_id        text not null,
    sequence       bigint generated always as identity,
    kind           text not null,
    name           text not null,
    sha256         text not null,
    bytes          bigint not null,
    file           text not null,
    status         text not null check (status in ('received', 'validating', 'accepted', 'rejected')),
    submitted_by   text not null,
    received_at    timestamptz not null default now(),
    decided_at     timestamptz,
    accepted_lines bigint not null default 0,
    rejected_lines bigint not null default 0,
    lines          bigint not null default 0,
    allowed_cents  bigint not null default 0,
    paid_cents     bigint not null default 0,
    problem        text,
    snapshot_id    text,
    primary key (tenant_id, feed_id),
    unique (tenant_id, kind, sha256)
);
create index feed_waiting on feed (sequence) where status in ('received', 'validating');
call accord_protect('feed');
call accord_open_to_platform('feed');

create table feed_rejection (
    tenant_id text not null,
    feed_id   text not null,
    position  int not null,
    line      bigint not null,
    field     text not null,
    reason    text not null,
    primary key (tenant_id, feed_id, position),
    foreign key (tenant_id, feed_id) references feed
);
call accord_protect('feed_rejection');

create table snapshot (
    tenant_id       text not null,
    snapshot_id     text not null,
    sequence        bigint generated always as identity,
    location        text not null,
    manifest_sha256 text not null,
    feed_id         text not null,
    data_as_of      date not null,
    paid_through    date not null,
    beneficiaries   bigint not null,
    claim_lines     bigint not null,
    published_at    timestamptz not null default now(),
    primary key (tenant_id, snapshot_id)
);
call accord_protect('snapshot');

create table participant_list (
    tenant_id   text not null,
    contract_id text not null,
    version     int not null,
    list_id     text not null,
    feed_id     text not null,
    listed_at   timestamptz not null default now(),
    primary key (tenant_id, contract_id, version),
    unique (tenant_id, contract_id, list_id)
);
call accord_protect('participant_list');

create table participant (
    tenant_id     text not null,
    contract_id   text not null,
    version       int not null,
    position      int not null,
    tin           text not null,
    npi           text not null,
    ccn           text not null,
    practice_name text not null,
    provider_name text not null,
    specialty     text not null,
    first_day     date,
    last_day      date,
    primary key (tenant_id, contract_id, version, position),
    foreign key (tenant_id, contract_id, version) references participant_list
);
call accord_protect('participant');

create table contract_terms (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    version         int not null,
    name            text not null,
    provider_name   text not null,
    program         text not null,
    window_start    date not null,
    window_end      date not null,
    period_start    date not null,
    period_end      date not null,
    activated_at    timestamptz not null default now(),
    primary key (tenant_id, contract_id, version)
);
call accord_share_with_counterparty('contract_terms');

-- Runs that are due, in order; a request that finds nothing new to decide is answered all the same.
create table run_request (
    tenant_id    text not null,
    sequence     bigint generated always as identity,
    contract_id  text not null,
    snapshot_id  text not null,
    initiator    text not null,
    requested_at timestamptz not null default now(),
    answered_at  timestamptz,
    answer       text,
    primary key (tenant_id, sequence)
);
create index run_request_waiting on run_request (sequence) where answered_at is null;
call accord_protect('run_request');
call accord_open_to_platform('run_request');

create table roster (
    tenant_id           text not null,
    counterparty_id     text not null,
    roster_id           text not null,
    contract_id         text not null,
    version             int not null,
    previous_id         text,
    contract_version    int not null,
    participant_version int not null,
    snapshot_id         text not null,
    rules_edition       text not null,
    data_as_of          date not null,
    paid_through        date not null,
    decided_at          timestamptz not null default now(),
    location            text not null,
    sha256              text not null,
    members             bigint not null,
    member_months       bigint not null,
    added               bigint not null,
    dropped             bigint not null,
    changed             bigint not null,
    kept                bigint not null,
    primary key (tenant_id, roster_id),
    unique (tenant_id, contract_id, version)
);
create index roster_of_counterparty on roster (counterparty_id, contract_id);
call accord_share_with_counterparty('roster');

-- Members of a roster, and after them those who were dropped since the one before.
create table roster_member (
    tenant_id       text not null,
    counterparty_id text not null,
    roster_id       text not null,
    row_number      int not null,
    beneficiary_id  text not null,
    display_name    text not null,
    tin             text not null,
    npi             text not null,
    step            text not null,
    decided_by      text not null,
    allowed_cents   bigint not null,
    visits          int not null,
    runner_up       text not null,
    runner_up_cents bigint not null,
    member_months   int not null,
    change          text not null check (change in ('added', 'dropped', 'changed', 'kept')),
    cause           text not null,
    primary key (tenant_id, roster_id, row_number),
    foreign key (tenant_id, roster_id) references roster
);
call accord_share_with_counterparty('roster_member');
