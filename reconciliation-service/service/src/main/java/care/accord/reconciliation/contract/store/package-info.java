/// Rows of contracts and approvals. Hibernate fills the fields.
package care.accord.reconciliation.contract.store;
