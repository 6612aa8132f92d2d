-- What the service knows of a contract: the terms of each version.
create table contract (
    tenant_id       text not null,
    counterparty_id text not null,
    id              text not null,
    version         int  not null,
    name            text not null,
    period_start    date not null,
    period_end      date not null,
    terms           text not null, -- the announcement as JSON
    primary key (tenant_id, id, version)
);
call accord_share_with_counterparty('contract');

-- Rosters by reference: the file lies in the population store.
create table roster (
    tenant_id        text not null,
    counterparty_id  text not null,
    contract_id      text not null,
    roster_version   int  not null,
    contract_version int  not null,
    announcement     text not null, -- the announcement as JSON
    primary key (tenant_id, contract_id, roster_version)
);
call accord_share_with_counterparty('roster');

-- Runs that are due. Written in the transaction of their cause by whoever caused them, deleted in the one that saves the result.
create table due_run (
    tenant_id    text not null,
    id           bigint generated always as identity,
    payer        text not null,
    contract_id  text not null,
    initiator    text not null,
    attempts     int  not null default 0,
    not_before   timestamptz not null default now(),
    primary key (tenant_id, id)
);
call accord_protect('due_run');
call accord_open_to_platform('due_run');

create table clinical_feed (
    tenant_id    text not null,
    id           text not null,
    sequence     bigint generated always as identity,
    name         text not null,
    sha256       text not null,
    status       text not null check (status in ('received', 'validating', 'accepted', 'rejected')),
    submitted_by text not null,
    received_at  timestamptz not null default now(),
    not_before   timestamptz not null default now(),
    accepted     bigint not null default 0,
    rejected     bigint not null default 0,
    patients     bigint not null default 0,
    unmatched    bigint not null default 0,
    problem      text,
    rejections   text,
    primary key (tenant_id, id)
);
-- The same content twice is a duplicate, unless it was rejected: then it may be sent again.
create unique index clinical_feed_content on clinical_feed (tenant_id, sha256) where status <> 'rejected';
create index clinical_feed_open on clinical_feed (not_before) where status in ('received', 'validating');
call accord_protect('clinical_feed');
call accord_open_to_platform('clinical_feed');

-- One row for each person a feed speaks of: the resources as received, newline-separated and gzipped.
create table clinical_record (
    tenant_id  text   not null,
    feed_id    text   not null,
    patient    text   not null, -- the organization's own Patient id
    sequence   bigint not null, -- of the feed
    person_id  text,            -- the payer's id of the person; null when the Patient carries none
    resources  int    not null,
    content    bytea  not null,
    primary key (tenant_id, feed_id, patient)
);
alter table clinical_record alter column content set storage external; -- compressed already
create index clinical_record_person on clinical_record (tenant_id, person_id, sequence);
create index clinical_record_patient on clinical_record (tenant_id, patient, sequence);
call accord_protect('clinical_record');

create table scorecard (
    tenant_id        text not null,
    counterparty_id  text not null,
    id               text not null,
    contract_id      text not null,
    contract_version int  not null,
    version          int  not null,
    previous_id      text,
    roster_id        text not null,
    snapshot_id      text not null,
    rules_edition    text not null,
    data_as_of       date not null,
    paid_through     date not null,
    clinical_feeds   text[] not null,
    measure_editions text[] not null,
    computed_at      timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, contract_id, version)
);
call accord_share_with_counterparty('scorecard');

create table scorecard_measure (
    tenant_id       text not null,
    counterparty_id text not null,
    scorecard_id    text not null,
    position        int  not null,
    measure         text not null,
    title           text not null,
    source          text not null,
    role            text not null,
    target          numeric not null,
    denominator     bigint not null,
    numerator       bigint not null,
    exclusions      bigint not null,
    undetermined    bigint not null,
    rate            numeric,
    met             boolean not null,
    distance        bigint not null,
    primary key (tenant_id, scorecard_id, position)
);
call accord_share_with_counterparty('scorecard_measure');

create table member_result (
    tenant_id       text not null,
    counterparty_id text not null,
    scorecard_id    text not null,
    measure         text not null,
    row_number      int  not null,
    beneficiary_id  text not null,
    name            text not null,
    standing        text not null,
    evidence        text[] not null,
    primary key (tenant_id, scorecard_id, measure, row_number)
);
call accord_share_with_counterparty('member_result');
