/// Tests of the deliveries of the Claim and Claim Line Feed.
@NullMarked
package care.accord.population.files.cclf;

import org.jspecify.annotations.NullMarked;
