-- Questions about settlements, and their history, which only grows.

create table settlement_dispute (
    tenant_id       text not null,
    counterparty_id text not null,
    dispute_id      text not null,
    sequence        bigint generated always as identity,
    contract_id     text not null,
    settlement_id   text not null,
    kind            text not null check (kind in ('interim', 'final')), -- of the settlement
    type            text not null,
    step            text not null,
    path            text,            -- the leaf that is said to be wrong
    proposed        text,            -- and its right value
    payment_cents   bigint,          -- what the payment would be with it
    held_cents      bigint not null, -- kept back until it is decided
    raised_party    text not null check (raised_party in ('payer', 'provider')),
    raised_name     text not null,
    raised_at       timestamptz not null,
    decide_by       date,
    status          text not null check (status in ('raised', 'proposed-to-accept', 'proposed-to-reject',
                                                    'accepted', 'settled', 'applied', 'rejected', 'withdrawn')),
    restated_by     text,
    primary key (tenant_id, dispute_id),
    foreign key (tenant_id, settlement_id) references settlement,
    foreign key (tenant_id, restated_by) references settlement
);
create index settlement_dispute_of_contract on settlement_dispute (tenant_id, contract_id, sequence);
create index settlement_dispute_of_settlement on settlement_dispute (tenant_id, settlement_id);
call accord_share_with_counterparty('settlement_dispute');
revoke update, delete on settlement_dispute from ${appRole};
grant update (status, restated_by) on settlement_dispute to ${appRole};

create table settlement_dispute_entry (
    tenant_id       text not null,
    counterparty_id text not null,
    dispute_id      text not null,
    position        int not null,
    step            text not null,
    party           text not null check (party in ('payer', 'provider')),
    standing        text not null,
    by_subject      text not null,
    by_name         text not null,
    at              timestamptz not null,
    text            text not null,
    attachment      text not null,
    primary key (tenant_id, dispute_id, position),
    foreign key (tenant_id, dispute_id) references settlement_dispute
);
call accord_share_with_counterparty('settlement_dispute_entry');
call accord_append_only('settlement_dispute_entry');
