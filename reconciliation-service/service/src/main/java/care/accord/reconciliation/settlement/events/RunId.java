package care.accord.reconciliation.settlement.events;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.life.SettlementKind;
import care.accord.reconciliation.settlement.store.Sources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Names what a settlement is computed from: the same inputs give the same settlement under the same id.
final class RunId {
    /// Changes whenever the same inputs could give another settlement.
    private static final String ENGINE = "settlement-1";

    private static final int LENGTH = 32;

    private RunId() {}

    /// @param occasion blank for a forecast; what tells one final settlement on the same inputs from another
    static String of(Sources sources, SettlementKind kind, String occasion) {
        List<String> text =
                new ArrayList<>(
                        List.of(
                                ENGINE,
                                ProgramRules.bundled().edition(),
                                sources.contractId(),
                                Integer.toString(sources.contractVersion()),
                                sources.snapshotId(),
                                sources.rosterId(),
                                sources.scorecardId()));
        if (kind == SettlementKind.FINAL) {
            text.add(kind.key());
            text.add(occasion);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
