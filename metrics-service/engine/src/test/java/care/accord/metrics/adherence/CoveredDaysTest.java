package care.accord.metrics.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Days covered are as in the worked examples of attachment L, Medicare 2026 star ratings technical notes")
class CoveredDaysTest {

    /// Fills and stays as `day:ingredient:days` and `first-last`.
    @ParameterizedTest(name = "{0}: {4} of {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    L-1 two drugs one after the other            | 120 | 1:benazepril:31 32:benazepril:28 60:captopril:61                      |       | 120 | 120
                    L-3 a combination waits for what it overlaps | 120 | 1:lisinopril:31 16:lisinopril:31 32:benazepril:28                       |       |  62 | 120
                    L-7 supply left after a stay fills the gap   | 15  | 1:a:8 12:b:4                                                            | 5-6   |  12 |  13
                    L-9 nothing to fill after the stay           | 15  | 1:a:7 12:b:4                                                            | 12-13 |   9 |  13
                    L-11 no more than the gap is filled          | 15  | 1:a:3 6:b:4 12:c:4                                                      | 6-9   |   9 |  11
                    L-13 what follows moves on                   | 15  | 1:a:4 7:b:5                                                             | 2-4   |   9 |  12
                    different drugs at once are not shifted      | 30  | 1:a:10 6:b:10                                                           |       |  15 |  30
                    the same drug early is used later            | 30  | 1:a:10 6:a:10                                                           |       |  20 |  30
                    supply beyond the period does not count      | 30  | 1:a:10 21:a:90                                                          |       |  20 |  30
                    a stay throughout leaves nothing to count    | 10  | 1:a:10                                                                  | 1-10  |   0 |   0
                    """)
    void areCounted(
            String example,
            int period,
            String fills,
            @org.jspecify.annotations.Nullable String stay,
            int covered,
            int counted) {
        CoveredDays days = new CoveredDays(1, period);
        for (String fill : fills.split(" ", -1)) {
            String[] parts = fill.split(":", -1);
            days.fill(Integer.parseInt(parts[0]), Set.of(parts[1]), Integer.parseInt(parts[2]));
        }
        if (stay != null) {
            String[] parts = stay.split("-", -1);
            days.away(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        assertThat(days.covered()).as(example).isEqualTo(covered);
        assertThat(days.counted()).as(example).isEqualTo(counted);
    }
}
