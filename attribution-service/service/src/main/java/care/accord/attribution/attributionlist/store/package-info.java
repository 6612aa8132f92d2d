/// The versions of a list as it is exchanged, and the numbers under which people and providers are named in it. Hibernate fills the fields.
package care.accord.attribution.attributionlist.store;
