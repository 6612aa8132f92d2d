-- The life of a settlement. What was computed never changes; where it stands moves on, and every move is written down.

alter table settlement
    add column state      text not null default 'issued'
        check (state in ('draft', 'issued', 'disputed', 'final', 'paid', 'restated', 'discarded')),
    add column author     text,            -- subject who asked for a draft or endorsed it
    add column reason     text,            -- why it was asked for
    add column restates   text,            -- the settlement that it takes the place of
    add column dispute_by date,            -- last day on which it can be questioned
    add column leaves     jsonb,           -- what it was computed from, as reported
    add column initiator  text not null default 'platform',
    add foreign key (tenant_id, restates) references settlement;
create unique index settlement_restated_once on settlement (tenant_id, restates)
    where restates is not null and state not in ('draft', 'discarded');

-- Settlements of before: their leaves are in their figures and in the scorecard they used. The owner passes row security for
-- this statement only.
alter table settlement no force row level security;
alter table scorecard no force row level security;
alter table contract no force row level security;
update settlement t set
    dispute_by = (select (t.issued_at at time zone 'UTC')::date + (c.document ->> 'disputeWindowDays')::int
                    from contract c
                   where c.tenant_id = t.tenant_id and c.contract_id = t.contract_id and c.version = t.contract_version),
    leaves = jsonb_build_object(
        'memberMonths', (select s -> 'figure' -> 'origin' -> 'inputs' -> 1
                           from jsonb_array_elements(t.steps) s where s ->> 'key' = 'benchmark'),
        'expenditures', (select s -> 'figure' from jsonb_array_elements(t.steps) s where s ->> 'key' = 'expenditures'),
        'scores', (select coalesce(jsonb_agg(jsonb_build_object(
                       'measure', m ->> 'measure',
                       'title', m ->> 'title',
                       'denominator', jsonb_build_object('kind', 'count', 'label', (m ->> 'title') || ', members who count',
                           'value', m ->> 'denominator', 'display', m ->> 'denominator', 'origin', jsonb_build_object('type', 'reported',
                           'source', 'scorecard version ' || (c.announcement ->> 'scorecardVersion'))),
                       'numerator', jsonb_build_object('kind', 'count', 'label', (m ->> 'title') || ', members reached',
                           'value', m ->> 'numerator', 'display', m ->> 'numerator', 'origin', jsonb_build_object('type', 'reported',
                           'source', 'scorecard version ' || (c.announcement ->> 'scorecardVersion'))))
                       order by o), '[]'::jsonb)
                     from scorecard c, jsonb_array_elements(c.announcement -> 'measures') with ordinality a(m, o)
                    where c.tenant_id = t.tenant_id and c.contract_id = t.contract_id and c.scorecard_id = t.scorecard_id));
alter table settlement force row level security;
alter table scorecard force row level security;
alter table contract force row level security;
alter table settlement alter column leaves set not null;

-- The provider sees what was issued, not what the payer still considers.
drop policy counterparty_rows on settlement;
create policy counterparty_rows on settlement for select
    using (counterparty_id = accord_tenant() and state not in ('draft', 'discarded'));
call accord_open_to_platform('settlement');

create function accord_settlement_stands() returns trigger language plpgsql as $$
declare
    before jsonb := to_jsonb(old) - 'state' - 'author' - 'issued_at' - 'dispute_by';
    after  jsonb := to_jsonb(new) - 'state' - 'author' - 'issued_at' - 'dispute_by';
begin
    if before is distinct from after then
        raise exception 'settlement % was computed and does not change; a restatement is a settlement of its own', old.settlement_id
            using errcode = 'restrict_violation';
    end if;
    if old.state <> 'draft' and (old.author, old.issued_at, old.dispute_by) is distinct from (new.author, new.issued_at, new.dispute_by) then
        raise exception 'settlement % was issued and does not change', old.settlement_id using errcode = 'restrict_violation';
    end if;
    if old.state in ('paid', 'restated', 'discarded') and new.state <> old.state
       or old.state = 'final' and new.state not in ('final', 'paid')
       or new.kind = 'interim' and new.state not in ('issued', 'disputed') then
        raise exception 'a % settlement that is % does not become %', old.kind, old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger settlement_stands before update on settlement for each row execute function accord_settlement_stands();

-- Tables that only grow: the role has no right to change them, and neither the owner by accident.
create function accord_only_grows() returns trigger language plpgsql as $$
begin
    raise exception '% only grows: nothing in it is changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create procedure accord_append_only(grown regclass) language plpgsql as $$
begin
    execute format('revoke update, delete, truncate on %s from ${appRole}', grown);
    execute format('create trigger only_grows before update or delete on %s for each row execute function accord_only_grows()', grown);
    execute format('create trigger never_emptied before truncate on %s for each statement execute function accord_only_grows()', grown);
end $$;

revoke update, delete on settlement from ${appRole};
grant update (state, author, issued_at, dispute_by) on settlement to ${appRole};
create trigger settlement_stays before delete on settlement for each row execute function accord_only_grows();

create table settlement_move (
    tenant_id       text not null,
    counterparty_id text not null,
    settlement_id   text not null,
    position        int not null,
    move            text not null,
    state           text not null,
    party           text not null check (party in ('payer', 'provider', 'platform')),
    by_subject      text not null,
    by_name         text not null,
    at              timestamptz not null,
    reason          text not null,
    primary key (tenant_id, settlement_id, position),
    foreign key (tenant_id, settlement_id) references settlement
);
call accord_protect('settlement_move');
create policy counterparty_rows on settlement_move for select
    using (counterparty_id = accord_tenant() and state not in ('draft', 'discarded'));
call accord_append_only('settlement_move');
