/// Which lists were delivered when. Hibernate fills the fields.
package care.accord.attribution.deliveredlist.store;
