-- Whoever made a remark can correct it: the version is what If-Match names.
alter table care_gap_remark
    add column version int not null default 1,
    add column changed_at timestamptz; -- null until it is changed
