package care.accord.cli.cqltests;

import care.accord.metrics.measure.fhir.CqlChecks.Check;
import java.util.Optional;

/// One published test: an expression and what it must give.
///
/// @param output the expected value as CQL; empty when the expression is invalid and must be refused
record CqlTest(String file, String group, String name, String expression, String output) {
    boolean invalid() {
        return output.isEmpty();
    }

    Check check() {
        return new Check(expression, invalid() ? Optional.empty() : Optional.of(output));
    }
}
