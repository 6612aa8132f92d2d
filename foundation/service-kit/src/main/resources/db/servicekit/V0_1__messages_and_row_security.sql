-- What every service database starts with. Runs as the owner role; ${appRole} is the role the service works with.

create function accord_tenant() returns text language sql stable as
$$ select nullif(current_setting('app.tenant', true), '') $$;

create function accord_is_platform() returns boolean language sql stable as
$$ select coalesce(current_setting('app.platform', true), '') = 'on' $$;

-- Only the tenant itself sees and writes the table's rows.
create procedure accord_protect(protected regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy tenant_rows on %s using (tenant_id = accord_tenant()) with check (tenant_id = accord_tenant())', protected);
    execute format('grant select, insert, update, delete on %s to ${appRole}', protected);
end $$;

-- The counterparty of a contract reads the rows too; only the owning tenant writes them.
create procedure accord_share_with_counterparty(protected regclass) language plpgsql as $$
begin
    call accord_protect(protected);
    execute format('create policy counterparty_rows on %s for select using (counterparty_id = accord_tenant())', protected);
end $$;

-- The platform itself (outbox relay, jobs picked up after a restart) reads and updates the rows of all tenants.
create procedure accord_open_to_platform(protected regclass) language plpgsql as $$
begin
    execute format('create policy platform_reads on %s for select using (accord_is_platform())', protected);
    execute format('create policy platform_updates on %s for update using (accord_is_platform())', protected);
end $$;

create table outbox (
    tenant_id    text not null,
    sequence     bigint generated always as identity,
    event_id     text not null,
    topic        text not null,
    key          text not null,
    type         text not null,
    initiator    text not null,
    subject      text not null,
    payload      text not null,
    created_at   timestamptz not null default now(),
    published_at timestamptz,
    primary key (tenant_id, sequence),
    unique (tenant_id, event_id)
);
create index outbox_unpublished on outbox (sequence) where published_at is null;
call accord_protect('outbox');
call accord_open_to_platform('outbox');

create table inbox (
    tenant_id   text not null,
    event_id    text not null,
    topic       text not null,
    received_at timestamptz not null default now(),
    primary key (tenant_id, event_id)
);
call accord_protect('inbox');
