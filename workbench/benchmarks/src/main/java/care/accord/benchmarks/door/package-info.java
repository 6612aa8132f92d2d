/// Requests through the gateway beside the same requests to a service.
@NullMarked
package care.accord.benchmarks.door;

import org.jspecify.annotations.NullMarked;
