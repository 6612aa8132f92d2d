/// Who is who, as far as a person has to answer for it. Hibernate fills the fields.
package care.accord.attribution.identity.store;
