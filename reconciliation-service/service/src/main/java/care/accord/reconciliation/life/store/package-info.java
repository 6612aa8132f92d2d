/// Moves of settlements and what follows from them. Hibernate fills the fields of rows.
package care.accord.reconciliation.life.store;
