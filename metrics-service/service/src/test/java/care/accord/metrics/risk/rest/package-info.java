/// Tests of risk scores as callers ask for them.
@NullMarked
package care.accord.metrics.risk.rest;

import org.jspecify.annotations.NullMarked;
