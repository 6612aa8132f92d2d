-- What each measure of a scorecard counts in each group of people. Numbers of few people are hidden where they are shown, not here.
create table scorecard_group (
    tenant_id       text not null,
    counterparty_id text not null,
    scorecard_id    text not null,
    measure         text not null,
    characteristic  text not null,
    group_name      text not null,
    counting        text not null,
    people          bigint not null,
    counted         bigint not null,
    numerator       bigint not null,
    base            numeric not null,
    primary key (tenant_id, scorecard_id, measure, characteristic, group_name)
);
call accord_share_with_counterparty('scorecard_group');

alter table scorecard_measure add column lower_is_better boolean not null default false;
