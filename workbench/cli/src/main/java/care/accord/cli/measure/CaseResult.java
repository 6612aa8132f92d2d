package care.accord.cli.measure;

import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.programrules.IanaZone;
import java.util.function.Function;

/// What became of a line of a case file.
sealed interface CaseResult permits CaseCounts, CaseResult.Refused {
    /// A line that is no case.
    record Refused(int line, String why) implements CaseResult {}

    /// Counts case after case, for one thread.
    ///
    /// @param zone in whose time the days of a case's period are
    static Function<CaseLine, CaseResult> counting(CqlMeasure measure, IanaZone zone) {
        Function<Case, CaseCounts> counting = CaseCounts.counting(measure, zone);
        return line -> {
            Case person;
            try {
                person = Case.parse(line.text());
            } catch (IllegalArgumentException e) {
                return new Refused(line.number(), String.valueOf(e.getMessage()));
            }
            return counting.apply(person);
        };
    }
}
