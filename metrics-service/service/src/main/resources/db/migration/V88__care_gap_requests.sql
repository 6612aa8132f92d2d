-- Gaps in care that are asked for and fetched later. The answer names people: it is kept until it is deleted, at most a day.
create table care_gap_request (
    tenant_id    text not null,
    id           text not null,
    asked_by     text not null, -- subject of the token
    parameters   text not null, -- as JSON
    asked_at     timestamptz not null default now(),
    attempts     int not null default 0,
    not_before   timestamptz not null default now(),
    completed_at timestamptz,
    status       int,   -- of HTTP; null until completed
    answer       text,  -- a Parameters, or the OperationOutcome of what went wrong, as JSON
    primary key (tenant_id, id)
);
create index care_gap_request_due on care_gap_request (asked_at) where completed_at is null;
call accord_protect('care_gap_request');
call accord_open_to_platform('care_gap_request');
