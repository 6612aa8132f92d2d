package care.accord.metrics.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Updates and deletions are versions; what stood on a day is answered as it was known then")
class PatientHistoryTest {
    private static final Instant MONDAY = Instant.parse("2025-03-03T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2025-03-04T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2025-03-05T08:00:00Z");

    private static ResourceVersion said(String key, Instant received, String json) {
        return new ResourceVersion(key, Optional.empty(), received, 1, Optional.of(json));
    }

    private static ResourceVersion changed(String key, String when, Instant received, String json) {
        return new ResourceVersion(
                key, Optional.of(Instant.parse(when)), received, 1, Optional.of(json));
    }

    private static ResourceVersion deleted(String key, Instant received) {
        return new ResourceVersion(key, Optional.empty(), received, 2, Optional.empty());
    }

    private static PatientHistory of(ResourceVersion... versions) {
        return PatientHistory.EMPTY.with(List.of(versions));
    }

    @Test
    void whatWasKnownOnADayStaysKnownForThatDay() {
        PatientHistory history =
                of(said("A/1", MONDAY, "a"), said("A/1", TUESDAY, "b"), deleted("A/1", WEDNESDAY));
        assertThat(history.knownAt(MONDAY.minusSeconds(1))).isEmpty();
        assertThat(history.knownAt(MONDAY)).containsExactly("a");
        assertThat(history.knownAt(TUESDAY)).containsExactly("b");
        assertThat(history.knownAt(WEDNESDAY)).isEmpty();
    }

    @Test
    void anOlderVersionThatComesLateDoesNotReplaceANewerOne() {
        PatientHistory history =
                of(
                        changed("A/1", "2025-02-02T00:00:00Z", MONDAY, "new"),
                        changed("A/1", "2025-01-01T00:00:00Z", TUESDAY, "old"));
        assertThat(history.knownAt(WEDNESDAY)).containsExactly("new");
        assertThat(history.versions()).hasSize(2);
    }

    @Test
    void whatIsSaidAgainLeavesNoTrace() {
        PatientHistory once = of(said("A/1", MONDAY, "a"), deleted("A/2", MONDAY));
        assertThat(once.versions()).hasSize(1);
        assertThat(once.with(List.of(said("A/1", TUESDAY, "a")))).isSameAs(once);
        PatientHistory back =
                once.with(List.of(said("A/1", TUESDAY, "b"), said("A/1", WEDNESDAY, "a")));
        assertThat(back.versions()).hasSize(3);
        assertThat(back.knownAt(WEDNESDAY)).containsExactly("a");
    }

    @Test
    void aResourceMayComeBackAfterItsDeletion() {
        PatientHistory history =
                of(said("A/1", MONDAY, "a"), deleted("A/1", TUESDAY), said("A/1", WEDNESDAY, "a"));
        assertThat(history.knownAt(TUESDAY)).isEmpty();
        assertThat(history.knownAt(WEDNESDAY)).containsExactly("a");
    }

    static List<Long> seeds() {
        return IntStream.range(0, 50).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfFeedsDoesNotMatterWhereSourcesTellWhenTheyChanged(long seed) {
        Random random = new Random(seed);
        List<ResourceVersion> versions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            versions.add(
                    changed(
                            "A/" + random.nextInt(4),
                            "2025-01-%02dT00:00:00Z".formatted(1 + i),
                            MONDAY.plusSeconds(i),
                            "v" + i));
        }
        List<String> sorted = PatientHistory.EMPTY.with(versions).knownAt(WEDNESDAY);
        Collections.shuffle(versions, random);
        PatientHistory history = PatientHistory.EMPTY;
        for (int i = 0; i < versions.size(); i++) {
            ResourceVersion one = versions.get(i);
            history =
                    history.with(
                            List.of(
                                    new ResourceVersion(
                                            one.key(),
                                            one.lastUpdated(),
                                            TUESDAY.plusSeconds(i),
                                            1,
                                            one.json())));
        }
        assertThat(history.knownAt(WEDNESDAY)).isEqualTo(sorted);
    }
}
