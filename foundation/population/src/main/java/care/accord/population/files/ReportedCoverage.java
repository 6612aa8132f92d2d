package care.accord.population.files;

import care.accord.population.Enrollment;
import care.accord.population.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A person and spans of their coverage, as an eligibility feed reports them.
///
/// @param received the day we learned of it; empty for "known from the beginning"
public record ReportedCoverage(
        Person person, List<Enrollment> spans, String payer, Optional<LocalDate> received) {
    public ReportedCoverage {
        spans = List.copyOf(spans);
    }
}
