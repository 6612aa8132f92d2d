package care.accord.reconciliation.verification.files;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.verification.LedgerVerification;
import care.accord.reconciliation.verification.SettlementVerification;
import care.accord.reconciliation.verification.Verified;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Settlements (`GET /v1/settlements/{id}`) and ledgers (`GET /v1/ledger/export`) in files, computed again.
public final class ExportFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private ExportFiles() {}

    /// Verifies one file, or every `.json` file of a folder in order of name.
    ///
    /// @throws IllegalArgumentException naming the file that is no export, or the folder that holds none
    public static List<Verified> verify(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(verifyFile(place));
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(place)) {
            files = listed.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("%s: holds no .json file".formatted(place));
        }
        List<Verified> verified = new ArrayList<>();
        for (Path file : files) {
            verified.add(verifyFile(file));
        }
        return verified;
    }

    private static Verified verifyFile(Path file) throws IOException {
        try {
            return verified(JSON.readValue(Files.readString(file), TREE));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("%s: does not exist".formatted(file), e);
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw new IllegalArgumentException("%s: is not a JSON object".formatted(file), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: is no export of a settlement or a ledger: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static Verified verified(Map<String, Object> exported) {
        return exported.containsKey("entries")
                ? new Verified(
                        "ledger of contract %s".formatted(exported.get("contractId")),
                        LedgerVerification.differences(exported))
                : new Verified("settlement %s".formatted(exported.get("id")), settlement(exported));
    }

    /// Other rules may be why a settlement differs: that is said, too.
    private static List<String> settlement(Map<String, Object> exported) {
        List<String> differences = new ArrayList<>(SettlementVerification.differences(exported));
        String ours = ProgramRules.bundled().edition();
        if (!differences.isEmpty()
                && exported.get("inputs") instanceof Map<?, ?> inputs
                && inputs.get("rulesEdition") instanceof String theirs
                && !theirs.equals(ours)) {
            differences.add(
                    "it was settled with rules edition %s, this program has %s"
                            .formatted(theirs, ours));
        }
        return differences;
    }
}
