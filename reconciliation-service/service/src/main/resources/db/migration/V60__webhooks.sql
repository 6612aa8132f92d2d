-- Who is told of results, and what still has to be told. A row belongs to the tenant that subscribed, payer or provider.

create table webhook (
    tenant_id         text not null,
    webhook_id        text not null,
    sequence          bigint generated always as identity,
    url               text not null,           -- may hold a secret of the receiver's: never logged
    topics            text[] not null,
    contract_id       text,                    -- of one contract only
    description       text not null,
    status            text not null check (status in ('active', 'paused', 'ended')),
    reason            text not null default '',-- why it is not active
    secret_generation int not null default 1,  -- the secret itself is derived, and kept nowhere
    previous_until    timestamptz,             -- until when the secret before signs too
    revision          int not null default 0,  -- counts every change somebody sees, for ETags
    created_by        text not null,
    created_at        timestamptz not null default now(),
    changed_by        text not null,
    changed_at        timestamptz not null,
    failures          int not null default 0,  -- attempts in a row that failed
    failing_since     timestamptz,
    busy_until        timestamptz,             -- one message at a time, by whichever process holds this lease
    primary key (tenant_id, webhook_id)
);
call accord_protect('webhook');
call accord_open_to_platform('webhook');

create table webhook_delivery (
    tenant_id    text not null,
    webhook_id   text not null,
    event_id     text not null,
    sequence     bigint generated always as identity,
    topic        text not null,
    key          text not null,                -- messages with the same key keep their order
    body         text not null,                -- to the byte, as it is signed
    announced_at timestamptz not null,
    status       text not null default 'waiting' check (status in ('waiting', 'delivered', 'dead')),
    attempts     int not null default 0,
    not_before   timestamptz not null,
    attempted_at timestamptz,
    answer       text,                         -- to the last attempt; null while one is under way
    finished_at  timestamptz,
    primary key (tenant_id, webhook_id, event_id),
    foreign key (tenant_id, webhook_id) references webhook
);
create index webhook_delivery_waits on webhook_delivery (tenant_id, webhook_id, sequence) where status = 'waiting';
create index webhook_delivery_listed on webhook_delivery (tenant_id, webhook_id, status, sequence);
call accord_protect('webhook_delivery');
call accord_open_to_platform('webhook_delivery');
