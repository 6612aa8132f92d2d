-- What the parties agree about single people, and the names under which a list is exchanged as FHIR.

alter table contract_terms add column payer_name text not null default '';
alter table contract_terms add column dispute_window_days int;

-- An agreement holds, run after run, until it is ended; its content never changes.
create table roster_adjustment (
    tenant_id       text not null,
    counterparty_id text not null,
    adjustment_id   text not null,
    sequence        bigint generated always as identity,
    contract_id     text not null,
    beneficiary_id  text not null,
    kind            text not null check (kind in ('listed', 'unlisted')),
    tin             text not null,
    npi             text not null,
    period_start    date not null,
    period_end      date not null,
    source          text not null check (source in ('member-add', 'member-remove', 'dispute')),
    dispute_id      text,
    reason          text not null,
    party           text not null check (party in ('payer', 'provider')),
    recorded_by     text not null,
    recorded_name   text not null,
    recorded_at     timestamptz not null default now(),
    ended_at        timestamptz,
    ended_by        text,
    ended_name      text,
    ended_reason    text,
    primary key (tenant_id, adjustment_id)
);
create index roster_adjustment_of_contract on roster_adjustment (tenant_id, contract_id, sequence);
call accord_share_with_counterparty('roster_adjustment');

-- Which agreements a roster was made with.
create table roster_adjusted (
    tenant_id       text not null,
    counterparty_id text not null,
    roster_id       text not null,
    adjustment_id   text not null,
    primary key (tenant_id, roster_id, adjustment_id),
    foreign key (tenant_id, roster_id) references roster,
    foreign key (tenant_id, adjustment_id) references roster_adjustment
);
call accord_share_with_counterparty('roster_adjusted');
revoke update, delete on roster_adjusted from ${appRole};

-- The states a list went through after its roster was decided: opened, confirmed.
create table attribution_list_status (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    roster_version  int not null,
    change_number   int not null,
    status          text not null check (status in ('draft', 'open', 'final')),
    party           text not null,
    set_by          text not null,
    set_name        text not null,
    set_at          timestamptz not null default now(),
    primary key (tenant_id, contract_id, roster_version, change_number)
);
call accord_share_with_counterparty('attribution_list_status');
revoke update, delete on attribution_list_status from ${appRole};

-- People, practices and clinicians as the parties of a contract name them to each other: numbers without a meaning, the same
-- from roster to roster.
create table listed_person (
    tenant_id       text not null,
    counterparty_id text not null,
    number          bigint generated always as identity,
    beneficiary_id  text not null,
    primary key (tenant_id, counterparty_id, beneficiary_id)
);
create index listed_person_number on listed_person (number);
create table listed_provider (
    tenant_id       text not null,
    counterparty_id text not null,
    number          bigint generated always as identity,
    tin             text not null,
    npi             text not null,
    primary key (tenant_id, counterparty_id, tin, npi)
);
create index listed_provider_number on listed_provider (number);
create index roster_member_of_person on roster_member (tenant_id, beneficiary_id);

-- Rosters of before are exchanged too.
alter table roster_member no force row level security;
insert into listed_person (tenant_id, counterparty_id, beneficiary_id)
    select distinct tenant_id, counterparty_id, beneficiary_id from roster_member;
insert into listed_provider (tenant_id, counterparty_id, tin, npi)
    select distinct tenant_id, counterparty_id, tin, npi from roster_member
    union select distinct tenant_id, counterparty_id, tin, '' from roster_member where tin <> ''
    union select distinct tenant_id, counterparty_id, '', npi from roster_member where npi <> '';
alter table roster_member force row level security;
call accord_share_with_counterparty('listed_person');
call accord_share_with_counterparty('listed_provider');
