-- Results of patient surveys as the payer received them. A later file is a new version; none is changed.
create table survey_result (
    tenant_id       text not null,
    counterparty_id text not null,
    contract_id     text not null,
    year            int  not null,
    version         int  not null,
    measure         text not null,
    title           text not null,
    score           numeric not null,
    respondents     bigint not null,
    sha256          text not null, -- of the file
    submitted_by    text not null,
    received_at     timestamptz not null default now(),
    primary key (tenant_id, contract_id, year, version, measure)
);
call accord_share_with_counterparty('survey_result');
