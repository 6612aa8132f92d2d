-- Clinical records lie in the store beside the claims; what is kept here is which snapshot of them counts, and who is who.
drop table clinical_record;

alter table clinical_feed add column kind text not null default 'clinical' check (kind in ('clinical', 'crosswalk'));
alter table clinical_feed add column snapshot_id text; -- what the organization's records became with this feed

-- The snapshot that counts.
create table clinical_snapshot (
    tenant_id   text not null,
    snapshot_id text not null,
    patients    bigint not null,
    versions    bigint not null,
    primary key (tenant_id)
);
call accord_protect('clinical_snapshot');

-- Patients of an organization, by its own ids, with what identifies them.
create table clinical_patient (
    tenant_id  text not null,
    patient    text not null,
    row_number bigint generated always as identity, -- names the patient in URLs
    person_id  text not null,                       -- by whose hash the record is sharded
    primary key (tenant_id, patient)
);
create index clinical_patient_row on clinical_patient (tenant_id, row_number);
call accord_protect('clinical_patient');

create table patient_identifier (
    tenant_id text not null,
    patient   text not null,
    system    text not null,
    value     text not null,
    primary key (tenant_id, patient, system, value)
);
create index patient_identifier_value on patient_identifier (tenant_id, value, system);
call accord_protect('patient_identifier');

-- Whose identifier it is, by statement of the organization. The latest statement counts; one without a member takes it back.
create table patient_crosswalk (
    tenant_id text   not null,
    system    text   not null,
    value     text   not null,
    payer     text   not null,
    sequence  bigint not null, -- of the feed
    member_id text,
    primary key (tenant_id, system, value, payer, sequence)
);
create index patient_crosswalk_member on patient_crosswalk (tenant_id, payer, member_id);
call accord_protect('patient_crosswalk');

-- Patients who are found among the members of a contract, as of its latest run.
create table patient_match (
    tenant_id   text   not null,
    contract_id text   not null,
    patient     text   not null,
    payer       text   not null,
    rules       text[] not null,
    members     text[] not null, -- one when matched, several when ambiguous
    primary key (tenant_id, contract_id, patient)
);
create index patient_match_patient on patient_match (tenant_id, patient);
call accord_protect('patient_match');
