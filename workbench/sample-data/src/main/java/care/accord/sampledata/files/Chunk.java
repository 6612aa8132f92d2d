package care.accord.sampledata.files;

import care.accord.sampledata.care.History;
import care.accord.sampledata.care.Lives;
import care.accord.sampledata.care.Planting;
import care.accord.sampledata.care.World;
import care.accord.sampledata.member.Payer;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.truth.MemberTruth;
import care.accord.sampledata.truth.Totals;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Some consecutive members of a payer, rendered: what each file gains, and the sums. Its
/// room is used again for the next members.
public final class Chunk {
    private final World world;
    private final Map<Feed, Bytes> feeds = new EnumMap<>(Feed.class);
    private Totals totals = new Totals();

    public Chunk(World world) {
        this.world = world;
        for (Feed feed : Feed.values()) {
            feeds.put(feed, new Bytes());
        }
    }

    /// Lives and renders some members in the place of those it held.
    public Chunk render(Lives lives, Payer payer, Range range) {
        totals = new Totals();
        feeds.values().forEach(Bytes::clear);
        for (int number = range.from(); number < range.to(); number++) {
            add(lives.live(payer, number));
        }
        return this;
    }

    /// Member numbers, the last one excluded.
    public record Range(int from, int to) {}

    private void add(History history) {
        EligibilityRows.write(history.person(), feed(Feed.ELIGIBILITY));
        ClaimRows.write(history, world.cutOff(), feed(Feed.CLAIMS), feed(Feed.LATER_CLAIMS));
        FillRows.write(history, world, feed(Feed.PHARMACY), feed(Feed.LATER_PHARMACY));
        ClinicalRows.write(history, Organization.EAST, feed(Feed.CLINICAL_EAST));
        ClinicalRows.write(history, Organization.WEST, feed(Feed.CLINICAL_WEST));
        MemberTruth truth = MemberTruth.of(history, world);
        totals.add(truth);
        if (!history.person().spans().isEmpty()) {
            TruthRows.member(truth, feed(Feed.MEMBERS));
        }
        TruthRows.assignments(truth, feed(Feed.ASSIGNMENTS));
        TruthRows.bloodPressure(truth, Organization.EAST, feed(Feed.PRESSURE_EAST));
        TruthRows.bloodPressure(truth, Organization.WEST, feed(Feed.PRESSURE_WEST));
        Planting.at(history.person().payer(), history.person().number())
                .ifPresent(planting -> planted(history, planting));
    }

    private void planted(History history, Planting planting) {
        Bytes out = feed(Feed.PLANTED);
        out.put(history.person().id()).comma().put(planting.organization().tenant()).comma();
        out.put(planting.planted().label()).put(",\"").put(planting.planted().sentence());
        out.put('"').endRow();
    }

    /// What the file gains.
    public Bytes feed(Feed feed) {
        return Objects.requireNonNull(feeds.get(feed));
    }

    public Totals totals() {
        return totals;
    }
}
