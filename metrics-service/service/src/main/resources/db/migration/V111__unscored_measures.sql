-- Measures of a contract that its scorecard lacks because they cannot be scored. Scorecards before this left them out without a word: they have none.
create table scorecard_unscored (
    tenant_id       text not null,
    counterparty_id text not null,
    scorecard_id    text not null,
    position        int  not null,
    measure         text not null, -- as the contract names it
    title           text not null,
    role            text not null,
    target          numeric not null,
    reason          text not null, -- a code
    detail          text not null, -- the same in sentences
    primary key (tenant_id, scorecard_id, position)
);
call accord_share_with_counterparty('scorecard_unscored');
