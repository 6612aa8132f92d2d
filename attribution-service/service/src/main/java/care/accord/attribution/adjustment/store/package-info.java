/// Rows of what the parties agreed about single people. Hibernate fills the fields.
package care.accord.attribution.adjustment.store;
