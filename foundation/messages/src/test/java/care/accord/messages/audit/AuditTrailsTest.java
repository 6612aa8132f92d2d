package care.accord.messages.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trail of audit events shows what was changed, taken out, put in or cut off")
class AuditTrailsTest {
    private static final int LENGTH = 5;

    @Test
    void anUntouchedTrailHoldsAndSaysWhereItEnds() {
        AuditTrails read = read(trail("a"), Map.of());
        assertThat(read.breaks()).isEmpty();
        assertThat(read.events()).isEqualTo(LENGTH);
        assertThat(read.ends())
                .containsOnlyKeys("metrics/a")
                .hasEntrySatisfying("metrics/a", end -> assertThat(end).startsWith("5:"));
    }

    @Test
    void theFirstHashIsThatOfTheWrittenDownContent() {
        // printf '%064d\nmetrics\na\n1\n{}' 0 | sha256sum
        assertThat(AuditLink.following(AuditLink.BEGINNING, "metrics", "a", 1, "{}").hash())
                .isEqualTo("2b15abb293482b27c66bf6dfda173949817df9747f481f0fd150c87fcc431e4b");
    }

    @Test
    void aChangedEventIsFound() {
        List<AuditLink> trail = trail("a");
        AuditLink third = trail.get(2);
        trail.set(
                2,
                new AuditLink(third.source(), "a", 3, third.previous(), "{\"x\":0}", third.hash()));
        assertThat(read(trail, Map.of()).breaks())
                .containsExactly("metrics/a event 3: was changed after it was written");
    }

    @Test
    void aChangedEventWithAFreshHashIsFoundAtTheNext() {
        List<AuditLink> trail = trail("a");
        AuditLink third = trail.get(2);
        trail.set(2, AuditLink.following(third.previous(), "metrics", "a", 3, "{\"x\":0}"));
        assertThat(read(trail, Map.of()).breaks())
                .containsExactly("metrics/a event 4: does not follow the event before");
    }

    @Test
    void aRemovedEventIsFound() {
        List<AuditLink> trail = trail("a");
        trail.remove(1);
        assertThat(read(trail, Map.of()).breaks())
                .containsExactly(
                        "metrics/a event 3: event 2 is missing",
                        "metrics/a event 3: does not follow the event before");
    }

    @Test
    void whatIsCutOffShowsToWhoeverKnowsAnEarlierEnd() {
        Map<String, String> ends = read(trail("a"), Map.of()).ends();
        List<AuditLink> cut = trail("a");
        cut.removeLast();
        assertThat(read(cut, Map.of()).breaks()).isEmpty();
        assertThat(read(cut, ends).breaks())
                .containsExactly("metrics/a: ends before event 5, which an earlier reading saw");
        assertThat(read(trail("a"), ends).breaks()).isEmpty();
    }

    @Test
    void aTrailWrittenAnewIsNotTheOneThatWasSeen() {
        Map<String, String> ends = read(trail("a"), Map.of()).ends();
        List<AuditLink> anew = new ArrayList<>();
        String previous = AuditLink.BEGINNING;
        for (int sequence = 1; sequence <= LENGTH; sequence++) {
            AuditLink link = AuditLink.following(previous, "metrics", "a", sequence, "{}");
            anew.add(link);
            previous = link.hash();
        }
        assertThat(read(anew, ends).breaks())
                .containsExactly("metrics/a event 5: is not what an earlier reading ended with");
    }

    @Test
    void trailsOfTwoTenantsAreReadSideBySide() {
        List<AuditLink> both = new ArrayList<>();
        List<AuditLink> other = trail("b");
        trail("a")
                .forEach(link -> both.addAll(List.of(link, other.get((int) link.sequence() - 1))));
        assertThat(read(both, Map.of()).breaks()).isEmpty();
    }

    private static AuditTrails read(List<AuditLink> links, Map<String, String> ends) {
        AuditTrails trails = new AuditTrails(ends);
        links.forEach(trails::read);
        return trails;
    }

    private static List<AuditLink> trail(String tenant) {
        List<AuditLink> links = new ArrayList<>();
        String previous = AuditLink.BEGINNING;
        for (int sequence = 1; sequence <= LENGTH; sequence++) {
            String event = "{\"x\":%d}".formatted(sequence);
            AuditLink link = AuditLink.following(previous, "metrics", tenant, sequence, event);
            links.add(link);
            previous = link.hash();
        }
        return links;
    }
}
