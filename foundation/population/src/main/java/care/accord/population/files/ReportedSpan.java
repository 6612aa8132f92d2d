package care.accord.population.files;

import care.accord.population.Enrollment;
import java.time.LocalDate;
import java.util.Optional;

/// A span of coverage reported apart from the person it belongs to. Person and spans count together when they were received
/// on one day.
///
/// @param received the day we learned of it; empty for "known from the beginning"
public record ReportedSpan(Enrollment span, String payer, Optional<LocalDate> received) {}
