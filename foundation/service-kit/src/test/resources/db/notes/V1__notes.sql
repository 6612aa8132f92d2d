create table note (tenant_id text not null, text text not null);
call accord_protect('note');
