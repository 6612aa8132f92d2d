/// Rows of rosters, their members and the runs that are due. Hibernate fills the fields.
package care.accord.attribution.roster.store;
