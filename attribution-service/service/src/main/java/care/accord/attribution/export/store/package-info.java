/// Jobs of exports and their files. Hibernate fills the fields.
package care.accord.attribution.export.store;
