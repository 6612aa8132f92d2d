package care.accord.benchmarks.lines;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/// Writes a population: who is enrolled, and their claims month after month, as a payer delivers them. The same shape
/// gives the same bytes.
public final class ClaimFiles {
    private static final int FLUSH = 1 << 15;

    private final Shape shape;
    private final Providers providers;

    public ClaimFiles(Shape shape) {
        this.shape = shape;
        providers = new Providers(shape);
    }

    public void writeEligibility(Path file) throws IOException {
        Text text = new Text();
        try (OutputStream out = open(file, EligibilityRows.HEADER)) {
            for (int beneficiary = 0; beneficiary < shape.beneficiaries(); beneficiary++) {
                EligibilityRows.write(shape, beneficiary, text);
                flush(text, out);
            }
            text.writeTo(out);
        }
    }

    /// Writes the claims.
    ///
    /// @param monthDone told the number of months written so far, of [Days#MONTHS]
    public void writeClaims(Path file, IntConsumer monthDone) throws IOException {
        Text text = new Text();
        Month month = new Month(shape, providers, text);
        try (OutputStream out = open(file, LineRows.HEADER)) {
            for (int number = 0; number < Days.MONTHS; number++) {
                for (int beneficiary = 0; beneficiary < shape.beneficiaries(); beneficiary++) {
                    month.write(beneficiary, number);
                    flush(text, out);
                }
                monthDone.accept(number + 1);
            }
            text.writeTo(out);
        }
    }

    private static OutputStream open(Path file, String header) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        return out;
    }

    private static void flush(Text text, OutputStream out) throws IOException {
        if (text.length() > FLUSH) {
            text.writeTo(out);
        }
    }
}
