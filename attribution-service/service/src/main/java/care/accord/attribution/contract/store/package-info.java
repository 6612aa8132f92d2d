/// Rows of contract terms and participant lists. Hibernate fills the fields.
package care.accord.attribution.contract.store;
