/// Rows of the index of snapshots. Hibernate fills the fields.
package care.accord.attribution.snapshot.store;
