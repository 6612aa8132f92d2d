package care.accord.attribution.deliveredlist.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Of the lists of a kind the newest is given, and as known on a day the newest that had arrived by then")
class GivenListsTest {
    private static final Set<FeedKind> SELECTIONS = Set.of(FeedKind.PCP_SELECTIONS);
    private static final GivenLists LISTS =
            new GivenLists(
                    List.of(
                            list(1, FeedKind.PCP_SELECTIONS, "2025-03-01T23:30:00-05:00"),
                            list(2, FeedKind.PROVIDER_GEOGRAPHY, "2025-03-05T08:00:00Z"),
                            list(3, FeedKind.PCP_SELECTIONS, "2025-04-01T08:00:00Z")));

    @Test
    void theNewestTakesThePlaceOfThoseBefore() {
        assertThat(LISTS.feedOf(FeedKind.PCP_SELECTIONS)).isEqualTo("f-3");
        assertThat(LISTS.name(SELECTIONS)).isEqualTo("pcp-selections f-3");
        assertThat(LISTS.name(GivenLists.KINDS))
                .isEqualTo("pcp-selections f-3\nprovider-geography f-2");
        assertThat(LISTS.name(Set.of())).isEmpty();
    }

    @Test
    void aDayIsOverInUniversalTime() {
        assertThat(LISTS.receivedBy(LocalDate.of(2025, 3, 1)).deliveries()).isEmpty();
        GivenLists then = LISTS.receivedBy(LocalDate.of(2025, 3, 2));
        assertThat(then.feedOf(FeedKind.PCP_SELECTIONS)).isEqualTo("f-1");
        assertThat(then.feedOf(FeedKind.PROVIDER_GEOGRAPHY)).isEmpty();
    }

    private static DeliveredListRow list(long sequence, FeedKind kind, String received) {
        DeliveredListRow row = new DeliveredListRow();
        row.feedId = "f-" + sequence;
        row.sequence = sequence;
        row.kind = kind.code();
        row.receivedAt = OffsetDateTime.parse(received);
        return row;
    }
}
