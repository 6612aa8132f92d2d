package care.accord.cli.cqltests;

import care.accord.metrics.measure.fhir.CqlChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many tests of each group passed, and what the others gave.
final class CqlTestResults {
    private final Map<String, Integer> tests = new LinkedHashMap<>();
    private final Map<String, Integer> passed = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /// Runs the tests of a folder.
    static CqlTestResults of(Path folder) throws IOException {
        List<CqlTestFile> files = CqlTestFile.in(folder);
        if (files.isEmpty()) {
            throw new IllegalArgumentException(folder + " holds no XML files of tests");
        }
        CqlTestResults results = new CqlTestResults();
        CqlChecks checks = new CqlChecks(ZonedDateTime.now(ZoneOffset.UTC));
        for (CqlTestFile file : files) {
            List<CqlTest> tests = file.tests();
            // What must be refused would only make the others be translated again.
            results.add(checks, tests.stream().filter(test -> !test.invalid()).toList());
            tests.stream()
                    .filter(CqlTest::invalid)
                    .forEach(test -> results.add(checks, List.of(test)));
        }
        return results;
    }

    private void add(CqlChecks checks, List<CqlTest> tests) {
        List<String> differences = checks.differences(tests.stream().map(CqlTest::check).toList());
        for (int index = 0; index < tests.size(); index++) {
            add(tests.get(index), differences.get(index));
        }
    }

    /// @param difference empty when the test passed
    private void add(CqlTest test, String difference) {
        String group = test.file() + " " + test.group();
        tests.merge(group, 1, Integer::sum);
        passed.merge(group, difference.isEmpty() ? 1 : 0, Integer::sum);
        if (!difference.isEmpty()) {
            failures.add(
                    "%s %s: %s must give %s, %s"
                            .formatted(
                                    group,
                                    test.name(),
                                    test.expression(),
                                    test.invalid() ? "an error" : test.output(),
                                    difference));
        }
    }

    List<String> groups() {
        return tests.entrySet().stream()
                .map(group ->
                        "%s: %d of %d"
                                .formatted(
                                        group.getKey(),
                                        passed.getOrDefault(group.getKey(), 0),
                                        group.getValue()))
                .toList();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    int passed() {
        return passed.values().stream().mapToInt(Integer::intValue).sum();
    }

    int tests() {
        return tests.values().stream().mapToInt(Integer::intValue).sum();
    }

    String total() {
        return "%d of %d pass".formatted(passed(), tests());
    }
}
