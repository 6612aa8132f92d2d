/// Rows of settlements and of the results they are computed from. Hibernate fills the fields.
package care.accord.reconciliation.settlement.store;
