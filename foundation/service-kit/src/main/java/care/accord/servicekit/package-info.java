/// What makes a Quarkus service a good citizen of the platform: tenancy, problems, outbox and inbox.
@NullMarked
package care.accord.servicekit;

import org.jspecify.annotations.NullMarked;
