package care.accord.cli.verify;

import care.accord.messages.audit.AuditLink;
import care.accord.messages.audit.AuditTrails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Follows exported audit trails from their first event. The ends it finds are kept in a file, so that the next reading sees
/// whether something was cut off since.
record AuditFiles(PrintWriter console) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    boolean hold(List<Path> files, Optional<Path> ends) throws IOException {
        AuditTrails trails = new AuditTrails(ends.isPresent() ? known(ends.get()) : Map.of());
        for (Path file : files) {
            read(file, trails);
        }
        List<String> breaks = trails.breaks();
        breaks.forEach(console::println);
        console.printf(
                "%d events in %d trails verified, %d breaks%n",
                trails.events(), trails.ends().size(), breaks.size());
        if (breaks.isEmpty() && ends.isPresent()) {
            Map<String, String> all = new TreeMap<>(known(ends.get()));
            all.putAll(trails.ends());
            Files.writeString(
                    ends.get(),
                    all.entrySet().stream()
                            .map(end -> end.getKey() + " " + end.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        return breaks.isEmpty();
    }

    private static Map<String, String> known(Path ends) throws IOException {
        if (!Files.exists(ends)) {
            return Map.of();
        }
        return Files.readAllLines(ends).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static void read(Path file, AuditTrails trails) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                trails.read(link(file, number, line));
            }
        }
    }

    private static AuditLink link(Path file, long number, String line) {
        try {
            return JSON.readValue(line, AuditLink.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Line %d of %s is no event of an audit trail; export it with GET /v1/audit-trail"
                            .formatted(number, file),
                    e);
        }
    }
}
