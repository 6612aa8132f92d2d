/// Rows of roster disputes and their history. Hibernate fills the fields.
package care.accord.attribution.dispute.store;
