-- Keys of export files are wrapped by a secret of the configuration. What was made under keys that lay here as they are is made
-- anew: a job gives the same resources again.
alter table export_file no force row level security;
alter table export_job no force row level security;
delete from export_file;
update export_job set status = 'waiting', progress = 'waiting', attempts = 0, key = null where status in ('running', 'completed');
alter table export_file force row level security;
alter table export_job force row level security;
