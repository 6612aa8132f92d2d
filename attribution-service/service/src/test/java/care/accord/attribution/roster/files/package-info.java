/// What is written for the other services, without a service around it.
@NullMarked
package care.accord.attribution.roster.files;

import org.jspecify.annotations.NullMarked;
