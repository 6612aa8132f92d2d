package care.accord.benchmarks.settle;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.program.AcoYear;
import care.accord.reconciliation.program.SharedSavingsProgram;
import care.accord.reconciliation.program.Tally;
import care.accord.reconciliation.settlement.Settlement;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All that is called of the platform: ACO-years in, settlements out, with and without their explanation.
public final class Settlements {
    private final SharedSavingsProgram program = SharedSavingsProgram.under(ProgramRules.bundled());
    private final List<AcoYear> rows;

    public Settlements(List<AcoYear> rows) {
        this.rows = rows;
    }

    /// Settles all with every figure explained; the sum of what is paid, so that nothing is left out.
    public long explained() {
        long cents = 0;
        for (AcoYear row : rows) {
            cents += program.settle(row).settlement().payment().value().cents();
        }
        return cents;
    }

    /// Settles all without explanation; the sum of what is paid.
    public long tallied() {
        long cents = 0;
        for (AcoYear row : rows) {
            cents += program.tally(row).earned().cents();
        }
        return cents;
    }

    /// Writes `id,generated,earned` of every row, in cents.
    ///
    /// @throws IllegalStateException where a settlement differs from its tally
    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            int id = 0;
            for (AcoYear row : rows) {
                Tally tally = program.tally(row);
                Settlement settled = program.settle(row).settlement();
                boolean same =
                        settled.payment().value().equals(tally.earned())
                                && settled.generated().value().equals(tally.generated());
                if (!same) {
                    throw new IllegalStateException(
                            "Row %d is %s explained and %s counted"
                                    .formatted(id, settled.payment().value(), tally.earned()));
                }
                out.write(
                        "%d,%d,%d\n"
                                .formatted(id, tally.generated().cents(), tally.earned().cents()));
                id++;
            }
        }
    }
}
