-- Bulk exports: what was asked for, how far it is, and the files that came of it. The key of a job's files is in its row: with the
-- row the files become unreadable.
create table export_job (
    tenant_id        text not null,
    job_id           text not null,
    sequence         bigint generated always as identity,
    client           text not null,
    request          text not null,
    document         text not null,
    transaction_time timestamptz not null,
    status           text not null check (status in ('waiting', 'running', 'completed', 'failed')),
    progress         text not null default 'waiting',
    attempts         int not null default 0,
    key              bytea,
    created_at       timestamptz not null default now(),
    polled_at        timestamptz,
    expires_at       timestamptz not null,
    primary key (tenant_id, job_id)
);
create index export_job_due on export_job (tenant_id, sequence) where status in ('waiting', 'running');
create index export_job_expiry on export_job (expires_at);
call accord_protect('export_job');
call accord_open_to_platform('export_job');

create table export_file (
    tenant_id     text not null,
    job_id        text not null,
    file_number   int not null,
    purpose       text not null check (purpose in ('output', 'error', 'deleted')),
    resource_type text not null,
    resources     int not null,
    bytes         bigint not null,
    sha256        text not null,
    primary key (tenant_id, job_id, file_number),
    foreign key (tenant_id, job_id) references export_job on delete cascade
);
call accord_protect('export_file');
