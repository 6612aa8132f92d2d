-- Questions about a person's place on a list, and their history, which only grows.

create table roster_dispute (
    tenant_id        text not null,
    counterparty_id  text not null,
    dispute_id       text not null,
    sequence         bigint generated always as identity,
    contract_id      text not null,
    roster_id        text not null,
    roster_version   int not null,
    row_number       int,
    beneficiary_id   text not null,
    display_name     text not null,
    kind             text not null,
    place            text not null check (place in ('on-list', 'off-list')),
    tin              text not null,
    npi              text not null,
    period_start     date not null,
    period_end       date not null,
    raised_party     text not null check (raised_party in ('payer', 'provider')),
    raised_by        text not null,
    raised_name      text not null,
    raised_standing  text not null,
    raised_at        timestamptz not null,
    decide_by        date,
    status           text not null check
        (status in ('raised', 'under-review', 'accepted', 'settled', 'applied', 'rejected', 'withdrawn')),
    adjustment_id    text,
    applied_version  int,
    primary key (tenant_id, dispute_id),
    foreign key (tenant_id, roster_id) references roster,
    foreign key (tenant_id, adjustment_id) references roster_adjustment
);
create index roster_dispute_of_contract on roster_dispute (tenant_id, contract_id, sequence);
call accord_share_with_counterparty('roster_dispute');
revoke delete on roster_dispute from ${appRole};

create table roster_dispute_entry (
    tenant_id       text not null,
    counterparty_id text not null,
    dispute_id      text not null,
    position        int not null,
    step            text not null,
    party           text not null check (party in ('payer', 'provider', 'platform')),
    standing        text not null,
    by_subject      text not null,
    by_name         text not null,
    at              timestamptz not null,
    text            text not null,
    attachment      text not null,
    roster_version  int,
    primary key (tenant_id, dispute_id, position),
    foreign key (tenant_id, dispute_id) references roster_dispute
);
call accord_share_with_counterparty('roster_dispute_entry');
revoke update, delete on roster_dispute_entry from ${appRole};
