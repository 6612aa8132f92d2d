-- Whether a party to a contract wants its numbers in the public directory. Each party writes its own row; nothing is published but with both.
create table directory_agreement (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    agreed          boolean not null,
    decided_by      text not null,
    decided_at      timestamptz not null default now(),
    primary key (tenant_id, contract_id)
);
call accord_share_with_counterparty('directory_agreement');

-- What the latest scorecard of a contract can add to the directory, before anything is left out.
create table directory_contribution (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    scorecard_id    text not null,
    found           text not null, -- JSON
    primary key (tenant_id, contract_id)
);
call accord_share_with_counterparty('directory_contribution');

-- What everybody may read: published values only, written by nobody but the organization they are of. The one table whose rows show
-- themselves to whoever asks, so it may hold no column from which a person, a payer's number or an internal name follows.
create table directory_listing (
    tenant_id       text not null, -- the provider organization, never shown
    organization_id text not null,
    name            text not null,
    specialties     text not null, -- ' 06 08 '
    states          text not null, -- ' CT NY '
    published       text not null, -- JSON
    published_at    timestamptz not null default now(),
    primary key (tenant_id)
);
create index directory_listing_by_name on directory_listing (name, organization_id);
call accord_protect('directory_listing');
create policy everybody_reads on directory_listing for select using (true);
