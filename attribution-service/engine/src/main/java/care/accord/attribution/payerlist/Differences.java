package care.accord.attribution.payerlist;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.payerlist.Difference.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Compares what both sides say of somebody who is on both lists. What one of them does not say is no difference.
final class Differences {
    private static final Pattern STEP = Pattern.compile("[1-3]");
    private static final Pattern NAMED_STEP = Pattern.compile("step [1-3]");

    private final List<Difference> differences = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(Assigned ours, Listing theirs) {
        Differences found = new Differences();
        found.step(ours, theirs);
        boolean choiceDiffers =
                found.flag(What.CHOICE, ours.by() != AssignedBy.CLAIMS, theirs.voluntary());
        found.flag(What.CLAIMS, ours.by() != AssignedBy.CHOICE, theirs.claimsBased());
        // Who was chosen and who furnished most are not to be compared.
        if (!choiceDiffers) {
            found.provider(ours, theirs);
        }
        return List.copyOf(found.differences);
    }

    private void step(Assigned ours, Listing theirs) {
        boolean comparable =
                ours.by() != AssignedBy.CHOICE
                        && NAMED_STEP.matcher(ours.step().name()).matches()
                        && STEP.matcher(theirs.step()).matches();
        if (comparable) {
            compare(What.STEP, ours.step().name(), "step " + theirs.step());
        }
    }

    private boolean flag(What what, Boolean ours, Optional<Boolean> theirs) {
        return theirs.filter(said -> compare(what, word(ours), word(said))).isPresent();
    }

    /// Clinicians of different practices are not compared: the practice is the difference then.
    private void provider(Assigned ours, Listing theirs) {
        boolean practicesDiffer = compare(What.PRACTICE, ours.provider().tin(), theirs.tin());
        if (!practicesDiffer) {
            compare(What.CLINICIAN, ours.provider().npi(), theirs.npi());
        }
    }

    private boolean compare(What what, String ours, String theirs) {
        boolean differs = !ours.isBlank() && !theirs.isBlank() && !ours.equals(theirs);
        if (differs) {
            differences.add(what.between(ours, theirs));
        }
        return differs;
    }

    private static String word(Boolean flag) {
        return flag ? "yes" : "no";
    }
}
