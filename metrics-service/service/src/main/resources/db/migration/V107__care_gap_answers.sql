-- Answers to requests for gaps in care, piece by piece, so that none is held in memory as a whole. An attempt that is repeated writes pieces of its
-- own; the request says which count.
create table care_gap_answer (
    tenant_id  text not null,
    request_id text not null,
    attempt    int  not null,
    position   int  not null, -- from 0
    content    bytea not null, -- JSON in UTF-8, cut anywhere
    primary key (tenant_id, request_id, attempt, position),
    foreign key (tenant_id, request_id) references care_gap_request on delete cascade
);
call accord_protect('care_gap_answer');

-- The attempt whose pieces are the answer. Null where there is none, or where it stands in the column, as what went wrong does.
alter table care_gap_request add column answered_by int;
