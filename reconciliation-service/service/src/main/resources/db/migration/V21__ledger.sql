-- Double-entry bookkeeping of each contract: journals in order, chained by hash, balanced when the transaction commits.

create table ledger_entry (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    number          bigint not null check (number > 0),
    key             text not null,
    day             date not null,
    subject         text not null,
    previous        text not null,
    hash            text not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null,
    primary key (tenant_id, contract_id, number),
    unique (tenant_id, contract_id, key),
    unique (tenant_id, contract_id, hash)
);
call accord_share_with_counterparty('ledger_entry');
call accord_append_only('ledger_entry');

create table ledger_posting (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    number          bigint not null,
    account         text not null,
    party           text not null,
    cents           bigint not null check (cents <> 0), -- a debit when positive
    primary key (tenant_id, contract_id, number, account, party),
    foreign key (tenant_id, contract_id, number) references ledger_entry
);
call accord_share_with_counterparty('ledger_posting');
call accord_append_only('ledger_posting');

-- An entry follows the one before it, by number and by hash.
create function accord_entry_follows() returns trigger language plpgsql as $$
declare
    last ledger_entry;
begin
    select * into last from ledger_entry e
     where e.tenant_id = new.tenant_id and e.contract_id = new.contract_id order by e.number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 or new.previous <> coalesce(last.hash, repeat('0', 64)) then
        raise exception 'entry % does not follow entry % of the ledger', new.number, coalesce(last.number, 0)
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger entry_follows before insert on ledger_entry for each row execute function accord_entry_follows();

create function accord_entry_balances() returns trigger language plpgsql as $$
declare
    difference bigint;
    sides      int;
begin
    select sum(p.cents), count(*) into difference, sides from ledger_posting p
     where p.tenant_id = new.tenant_id and p.contract_id = new.contract_id and p.number = new.number;
    if sides < 2 or difference is distinct from 0 then
        raise exception 'entry % of the ledger does not balance: debits and credits differ by % cents', new.number, difference
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger entry_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function accord_entry_balances();
create constraint trigger posting_balances after insert on ledger_posting
    deferrable initially deferred for each row execute function accord_entry_balances();
