-- Who read or changed what, and who was refused. Rows are added and never changed: not by the service, not by the owner.
create table audit_event (
    tenant_id   text not null,          -- whose person or client asked
    sequence    bigint not null,        -- 1, 2, 3 … of the tenant
    recorded_at timestamptz not null,
    subject     text not null,
    client      text not null,
    outcome     text not null,          -- 0 success, 4 refused, 8 failed
    entity      text not null,          -- the path that was asked for; paths name nobody
    event       text not null,          -- AuditEvent, FHIR R4, to the byte
    previous    text not null,
    hash        text not null,
    primary key (tenant_id, sequence)
);
create index audit_event_recorded on audit_event (tenant_id, recorded_at);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy tenant_reads on audit_event for select using (tenant_id = accord_tenant());
create policy tenant_adds on audit_event for insert with check (tenant_id = accord_tenant());
revoke all on audit_event from ${appRole};
grant select, insert on audit_event to ${appRole};

create function accord_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only added to';
end $$;
create trigger only_added_to before update or delete or truncate on audit_event
    for each statement execute function accord_refuse_change();
