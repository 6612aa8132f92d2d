package care.accord.reconciliation.contract.written;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The JSON Schema (2020-12) of a contract document: its shape. Names that lead nowhere, rows that do not rise and days out of
/// order are found by [ContractReader].
public final class ContractSchema {
    private static final String FILE = "/contract/contract.schema.json";

    private ContractSchema() {}

    public static String text() {
        try (InputStream in = ContractSchema.class.getResourceAsStream(FILE)) {
            return new String(
                    Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
