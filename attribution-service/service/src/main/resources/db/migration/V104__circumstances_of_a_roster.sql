-- Which lists beside claims stood when a roster was decided, of the kinds without a column: a line each, kind, blank, feed.
alter table roster add column given_lists text not null default '';
