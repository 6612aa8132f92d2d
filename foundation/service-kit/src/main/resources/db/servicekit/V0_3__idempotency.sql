-- Requests that came with an idempotency key, and how each was answered. A row without a status is of a request that is being
-- carried out, or was when the service stopped: nobody knows then whether it took effect.
create table idempotent_request (
    tenant_id   text not null,
    subject     text not null,
    operation   text not null,          -- method and path; paths name nobody
    key         text not null,          -- as its sender chose it
    fingerprint text not null,          -- SHA-256 of query, content type and body
    begun_at    timestamptz not null default now(),
    status      int,
    headers     text,                   -- JSON: those that belong to the answer
    body        bytea,
    primary key (tenant_id, subject, operation, key)
);
create index idempotent_request_begun on idempotent_request (tenant_id, begun_at);
call accord_protect('idempotent_request');
