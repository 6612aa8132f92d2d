-- How many cents of a feed's paid sum its remarks are of: `denied-lines 12000`. Of feeds from before nobody added them up.
alter table feed add column remarked_paid_cents text not null default '';
