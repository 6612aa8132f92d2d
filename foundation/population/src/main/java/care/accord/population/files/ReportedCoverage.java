package care.accord.population.files;

import care.accord.population.Enrollment;
import care.accord.population.Person;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A person and spans of their coverage, as an eligibility feed reports them.
///
/// @param received the day we learned of it; empty for "known from the beginning"
/// @param month the month whose state is told, where months that earlier deliveries told stand; empty where the spans are all there is
public record ReportedCoverage(
        Person person,
        List<Enrollment> spans,
        String payer,
        Optional<LocalDate> received,
        Optional<YearMonth> month) {
    public ReportedCoverage {
        spans = List.copyOf(spans);
    }

    /// Of a feed that tells all of a person's coverage.
    public ReportedCoverage(
            Person person, List<Enrollment> spans, String payer, Optional<LocalDate> received) {
        this(person, spans, payer, received, Optional.empty());
    }
}
