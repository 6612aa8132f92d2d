package care.accord.attribution.roster;

import care.accord.vocabulary.DateSpan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/// Everything an attribution run depends on, by name: the same inputs give the same roster, so they give the same run id.
///
/// @param participants names the content of the participant list
/// @param lists names the content of the lists that a rule chain reads beside claims; blank where it is given none
/// @param assignmentList word of the list that the contract's assignment methodology has on that day, such as `prospective-q2`;
///     blank where the contract names its window
/// @param asKnownOn what was received after this day is not looked at
public record RunInputs(
        String contractId,
        int contractVersion,
        String rulesEdition,
        String program,
        String snapshotId,
        String participants,
        String lists,
        DateSpan window,
        DateSpan period,
        String assignmentList,
        LocalDate asKnownOn) {
    /// Part of every run id: raised when the same inputs may be decided differently than before.
    public static final String ENGINE = "attribution/6";

    private static final int RUN_ID_LENGTH = 32;

    public String runId() {
        String named =
                String.join(
                        "\n",
                        ENGINE,
                        contractId,
                        Integer.toString(contractVersion),
                        rulesEdition,
                        program,
                        snapshotId,
                        participants,
                        window.toString(),
                        period.toString(),
                        asKnownOn.toString());
        // A run that is given no lists keeps the id it had before there were any, and one without a
        // methodology likewise.
        String given = lists.isEmpty() ? named : named + "\n" + lists;
        return hash(assignmentList.isEmpty() ? given : given + "\nlist " + assignmentList);
    }

    /// Whether somebody about whom nothing is known anew is decided the same as under other inputs.
    public boolean decidesLike(RunInputs other) {
        return equals(
                new RunInputs(
                        other.contractId,
                        other.contractVersion,
                        other.rulesEdition,
                        other.program,
                        snapshotId,
                        other.participants,
                        other.lists,
                        other.window,
                        other.period,
                        other.assignmentList,
                        asKnownOn));
    }

    /// Names a text by its content.
    public static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, RUN_ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
