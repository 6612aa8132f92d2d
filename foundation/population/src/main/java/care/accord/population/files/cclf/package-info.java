/// Deliveries of the CMS Claim and Claim Line Feed: zip packages of fixed-width files, checked against their control file
/// and joined into claims.
@NullMarked
package care.accord.population.files.cclf;

import org.jspecify.annotations.NullMarked;
