-- Risk runs that were asked for, until they are there. The id is that of the run a job makes, so that asking again finds the same job. Only
-- the payer sees it.
create table risk_job (
    tenant_id    text not null,
    id           text not null,
    contract_id  text not null,
    payment_year int  not null,
    request      text not null, -- JSON: terms, roster, versions of tables
    members      bigint not null, -- of the roster
    scored       bigint not null default 0, -- of them by the attempt under way
    state        text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed')),
    attempts     int not null default 0,
    lease        bigint not null default 0, -- rises whenever the job is taken; who holds an older one writes no more
    not_before   timestamptz not null default now(),
    asked_by     text not null, -- subject of the token
    asked_at     timestamptz not null default now(),
    ended_at     timestamptz,
    failure_code text,
    failure      text, -- never of a person
    primary key (tenant_id, id)
);
create index risk_job_due on risk_job (asked_at) where ended_at is null;
call accord_protect('risk_job');
call accord_open_to_platform('risk_job');
