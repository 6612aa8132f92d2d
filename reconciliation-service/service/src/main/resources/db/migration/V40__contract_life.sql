-- The life of a contract: versions that both parties approve, amendments from a day on, an end. A text that was approved
-- never changes, and every step is written down.

alter table contract
    drop constraint contract_status_check,
    add constraint contract_status_check
        check (status in ('draft', 'approved', 'active', 'superseded', 'withdrawn', 'ended')),
    add column change         text not null default 'first' check (change in ('first', 'amendment', 'ending')),
    add column revision       int not null default 0,      -- counts every change of the row, for ETags
    add column author_party   text not null default 'payer' check (author_party in ('payer', 'provider')),
    add column author_name    text not null default '',
    add column effective_from date,                        -- from which it governs; of a first version once it does
    add column last_day       date,                        -- of an ending
    add column notice_days    int,                         -- of an ending by one party
    add column reason         text not null default '',
    add check (change = 'first' or effective_from is not null),
    add check ((change = 'ending') = (last_day is not null));
create unique index contract_governs on contract (tenant_id, contract_id) where status in ('active', 'ended');
create unique index contract_one_draft on contract (tenant_id, contract_id) where status = 'draft';
create index contract_waits on contract (effective_from) where status = 'approved';
call accord_open_to_platform('contract');

create function accord_contract_stands() returns trigger language plpgsql as $$
begin
    if old.status <> 'draft' and (old.document, old.created_by, old.author_name) is distinct from (new.document, new.created_by, new.author_name) then
        raise exception 'version % of contract % was approved and does not change; amend the contract', old.version, old.contract_id
            using errcode = 'restrict_violation';
    end if;
    if old.status in ('superseded', 'withdrawn', 'ended') and new.status <> old.status
       or old.status = 'approved' and new.status = 'draft'
       or old.status = 'active' and new.status not in ('active', 'superseded') then
        raise exception 'a contract version that is % does not become %', old.status, new.status using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger contract_stands before update on contract for each row execute function accord_contract_stands();

revoke update, delete on contract from ${appRole};
grant update (status, revision, effective_from, name, document, created_by, author_name) on contract to ${appRole};
create trigger contract_stays before delete on contract for each row execute function accord_only_grows();

create table contract_move (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    position        int not null,
    version         int not null,
    move            text not null,
    status          text not null,
    party           text not null check (party in ('payer', 'provider', 'platform')),
    by_subject      text not null,
    by_name         text not null,
    at              timestamptz not null,
    reason          text not null,
    primary key (tenant_id, contract_id, position),
    foreign key (tenant_id, contract_id, version) references contract
);
call accord_share_with_counterparty('contract_move');

-- What is known of before. The owner passes row security for these statements only.
alter table contract no force row level security;
alter table approval no force row level security;
alter table contract_move no force row level security;
insert into contract_move
select tenant_id, counterparty_id, contract_id, row_number() over (partition by tenant_id, contract_id order by at) - 1, version,
       move, status, party, subject, name, at, ''
  from (select tenant_id, counterparty_id, contract_id, version, 'write' as move, 'draft' as status, 'payer' as party,
               created_by as subject, created_by as name, created_at as at
          from contract
        union all
        select a.tenant_id, a.counterparty_id, a.contract_id, a.version, 'approve',
               case when a.approved_at = max(a.approved_at) over (partition by a.tenant_id, a.contract_id) then c.status else 'draft' end,
               a.party, a.subject, a.approved_by, a.approved_at
          from approval a join contract c using (tenant_id, contract_id, version)) known;
update contract c set effective_from =
       (select (max(a.approved_at) at time zone 'UTC')::date from approval a
         where a.tenant_id = c.tenant_id and a.contract_id = c.contract_id and a.version = c.version)
 where status = 'active';
alter table contract force row level security;
alter table approval force row level security;
alter table contract_move force row level security;
call accord_append_only('contract_move');
