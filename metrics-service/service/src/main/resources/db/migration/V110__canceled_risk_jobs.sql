-- Risk runs that their payer took back. When is ended_at. The lease rises with it, so that whoever worked on the job writes no more.
alter table risk_job
    add column canceled_by text, -- name of a person or client of the payer
    drop constraint risk_job_state_check,
    add constraint risk_job_state_check check (state in ('queued', 'running', 'completed', 'failed', 'canceled')),
    add constraint risk_job_canceled_by check ((state = 'canceled') = (canceled_by is not null));
