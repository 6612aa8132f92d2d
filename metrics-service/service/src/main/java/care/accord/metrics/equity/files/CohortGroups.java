package care.accord.metrics.equity.files;

import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.equity.Groups;
import care.accord.metrics.equity.Stratification;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Splits the results of a cohort by groups of people.
@ApplicationScoped
public class CohortGroups {
    private final Set<String> ruralCounties;

    /// @param ruralCounties file of county FIPS codes, one a line; without it nobody's county is known as rural or urban
    @Inject
    CohortGroups(@ConfigProperty(name = "accord.rural-counties") Optional<Path> ruralCounties) {
        this.ruralCounties = ruralCounties.map(CohortGroups::codes).orElse(Set.of());
    }

    /// Every measure by every characteristic.
    public List<GroupCounts> of(List<MeasureResult> results, StoredCohort cohort, DateSpan period) {
        PerformanceYear year = new PerformanceYear(period.start().getYear());
        return Stratification.of(
                results, Groups.of(ProgramRules.bundled(), year, ruralCounties), cohort.people());
    }

    private static Set<String> codes(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "ACCORD_RURAL_COUNTIES: %s cannot be read; name a file of county FIPS codes, one a line"
                            .formatted(file),
                    e);
        }
    }
}
