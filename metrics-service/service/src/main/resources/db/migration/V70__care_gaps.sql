-- The numbers by which a payer and a provider organization name people in gaps and reports; they stay from scorecard to scorecard.
create table measured_person (
    tenant_id       text not null,
    counterparty_id text not null,
    number          bigint generated always as identity,
    beneficiary_id  text not null,
    primary key (tenant_id, number),
    unique (tenant_id, counterparty_id, beneficiary_id)
);
call accord_share_with_counterparty('measured_person');

-- Every rate of a scorecard's measures: what a report of it needs to know.
create table measured_rate (
    tenant_id       text not null,
    counterparty_id text not null,
    scorecard_id    text not null,
    position        int  not null,
    contract_id     text not null,
    measure         text not null,
    rate            text not null, -- the group's id; blank where the measure has one rate
    title           text not null,
    canonical       text not null, -- url|version
    scoring         text not null,
    improvement     text not null,
    period_start    date not null,
    period_end      date not null,
    denominator     bigint not null,
    numerator       bigint not null,
    exclusions      bigint not null,
    score           numeric,       -- null when nobody counts
    records         text not null, -- records that would show the care, as JSON
    primary key (tenant_id, scorecard_id, position)
);
call accord_share_with_counterparty('measured_rate');

-- A member's gap in a rate, as one scorecard found it. Never changed: a later scorecard has its own.
create table care_gap (
    tenant_id       text not null,
    counterparty_id text not null,
    sequence        bigint generated always as identity,
    scorecard_id    text not null,
    contract_id     text not null,
    position        int  not null, -- of the rate
    measure         text not null,
    rate            text not null,
    person          bigint not null,
    beneficiary_id  text not null,
    name            text not null,
    tin             text not null,
    npi             text not null,
    standing        text not null,
    status          text not null,
    due             date not null,
    needed          text not null,
    evidence        text[] not null,
    primary key (tenant_id, scorecard_id, position, person)
);
create index care_gap_list on care_gap (tenant_id, scorecard_id, sequence);
create index care_gap_counterparty on care_gap (counterparty_id, scorecard_id, sequence);
call accord_share_with_counterparty('care_gap');

-- What people say of a gap: the row of whoever says it, read by both. It is about the gap in every later scorecard too.
create table care_gap_remark (
    tenant_id       text not null,
    counterparty_id text not null,
    id              bigint generated always as identity,
    contract_id     text not null,
    measure         text not null,
    rate            text not null,
    person          bigint not null,
    code            text not null,
    note            text not null,
    author          text not null, -- subject of the token
    author_name     text not null,
    made_at         timestamptz not null default now(),
    primary key (tenant_id, id)
);
create index care_gap_remark_gap on care_gap_remark (contract_id, person);
call accord_share_with_counterparty('care_gap_remark');
