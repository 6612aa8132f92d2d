-- A whole list that was replaced may be sent again: it is another delivery, because it follows another one.
alter table feed add column follows text not null default '';
alter table feed drop constraint feed_tenant_id_kind_sha256_key;
alter table feed add constraint feed_content unique (tenant_id, kind, sha256, follows);
