/// Rows of disputes and their histories. Hibernate fills the fields.
package care.accord.reconciliation.dispute.store;
