-- Statements that one identifier replaced another, taken back: who, why, and from when it was known. Never changed.
create table withdrawn_identity (
    tenant_id    text not null,
    feed_id      text not null,
    position     int not null,
    sequence     bigint generated always as identity,
    previous_id  text not null,
    current_id   text not null,
    reason       text not null,
    known_from   date not null,
    withdrawn_by text not null,
    withdrawn_at timestamptz not null default now(),
    primary key (tenant_id, feed_id, position),
    foreign key (tenant_id, feed_id) references feed
);
call accord_protect('withdrawn_identity');
revoke update, delete on withdrawn_identity from ${appRole};
