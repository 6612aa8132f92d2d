package care.accord.sampledata.truth;

import care.accord.sampledata.care.Claim;
import care.accord.sampledata.care.History;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.truth.ExpectedAssignment.Rivals;
import java.util.List;
import java.util.Set;

/// What follows for one member from the claims received up to some day.
public final class Known {
    private static final Set<String> WELLNESS = Set.of("G0438", "G0439");

    private final History history;
    private final Windows windows;
    private final int knownOn;
    private final List<PrimaryCareLine> lines;
    private long cents;
    private int wellnessDay = -1;

    Known(History history, Windows windows, int knownOn) {
        this.history = history;
        this.windows = windows;
        this.knownOn = knownOn;
        this.lines = PrimaryCareLine.of(history, knownOn);
        addUp();
    }

    private void addUp() {
        for (Claim claim : history.claims()) {
            int version = claim.finalAction(knownOn);
            if (version < 0) {
                continue;
            }
            for (Claim.Line line : claim.lines()) {
                if (!windows.inYear(line.day())) {
                    continue;
                }
                cents += claim.versions().get(version).allowed(line);
                if (WELLNESS.contains(line.code())
                        && (wellnessDay < 0 || line.day() < wellnessDay)) {
                    wellnessDay = line.day();
                }
            }
        }
    }

    /// Allowed on final medical claim lines whose service fell in the performance period.
    public long cents() {
        return cents;
    }

    /// First annual wellness visit of the period, -1 for none.
    public int wellnessDay() {
        return wellnessDay;
    }

    /// Whether the organization has any primary-care line at all, in the expanded window.
    public boolean concerns(Organization organization) {
        return lines.stream()
                .anyMatch(line ->
                        line.organization() == organization && windows.inExpanded(line.day()));
    }

    public ExpectedAssignment assignment(Organization organization, Rivals rivals) {
        return ExpectedAssignment.of(lines, organization, rivals, windows);
    }
}
