/// Rows of feeds and of what was wrong with them. Hibernate fills the fields.
package care.accord.attribution.feed.store;
