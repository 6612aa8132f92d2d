package care.accord.sampledata.truth;

import care.accord.sampledata.care.Claim;
import care.accord.sampledata.care.History;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.truth.ExpectedAssignment.Rivals;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What follows for one member from the claims received up to some day.
public final class Known {
    private static final Set<String> WELLNESS = Set.of("G0438", "G0439");

    private final History history;
    private final Windows windows;
    private final int knownOn;
    private final List<PrimaryCareLine> lines;
    private final Map<Organization, ExpectedAssignment> assignments =
            new EnumMap<>(Organization.class);
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
                if ((wellnessDay < 0 || line.day() < wellnessDay)
                        && WELLNESS.contains(line.code())) {
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
        for (PrimaryCareLine line : lines) {
            if (line.organization() == organization && windows.inExpanded(line.day())) {
                return true;
            }
        }
        return false;
    }

    /// Assignment when each practice outside the organization competes for itself.
    public ExpectedAssignment assignment(Organization organization) {
        ExpectedAssignment known = assignments.get(organization);
        if (known == null) {
            known = ExpectedAssignment.of(lines, organization, Rivals.APART, windows);
            assignments.put(organization, known);
        }
        return known;
    }

    /// Assignment when the practices of the other organization compete together.
    public ExpectedAssignment assignmentAgainstPooled(Organization organization) {
        return ExpectedAssignment.of(lines, organization, Rivals.POOLED, windows);
    }
}
