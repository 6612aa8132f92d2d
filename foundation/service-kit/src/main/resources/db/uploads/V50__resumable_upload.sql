-- Uploads that are under way: what of a file has reached the disk. The bytes lie in the folder of uploads.
create table resumable_upload (
    tenant_id    text not null,
    upload_id    text not null,
    kind         text not null,
    name         text not null,
    sha256       text not null,           -- of the whole file, stated when it was begun
    total_bytes  bigint,                  -- where the sender said so
    bytes        bigint not null default 0, -- synced to disk and acknowledged
    submitted_by text not null,
    begun_at     timestamptz not null default now(),
    touched_at   timestamptz not null default now(),
    result       text,                    -- path of what became of it, once complete
    primary key (tenant_id, upload_id)
);
create index resumable_upload_touched on resumable_upload (touched_at);
call accord_protect('resumable_upload');
call accord_open_to_platform('resumable_upload');
