create table attributed (tenant_id text not null, name text not null, tin text not null, npi text not null);
call accord_protect('attributed');
call accord_narrow_to_own_patients('attributed');
