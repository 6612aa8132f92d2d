package care.accord.devstack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Adds up what all test reports of a run say: Surefire, Failsafe, and the portal's in the same XML format.
///
/// `./accord test` starts it from this one source file, so that it also counts when something did not compile.
public final class TestTotals {
    private static final Set<String> NO_REPORTS =
            Set.of("node_modules", "src", ".git", ".accord", "classes");
    private static final int FAILED = 1;

    private int tests;
    private int failed;
    private int skipped;
    private final List<String> failures = new ArrayList<>();

    private TestTotals() {}

    /// Prints the closing line; the exit code says whether any test failed.
    ///
    /// @param arguments the checkout, and a file that was touched when the tests began
    public static void main(String[] arguments) throws IOException {
        FileTime began = Files.getLastModifiedTime(Path.of(arguments[1]));
        TestTotals totals = in(Path.of(arguments[0]), began);
        totals.failures.forEach(failure -> System.out.println("FAILED  " + failure));
        System.out.println(totals);
        System.exit(totals.failed == 0 ? 0 : FAILED);
    }

    static TestTotals in(Path root, FileTime began) throws IOException {
        var totals = new TestTotals();
        for (Path report : reports(root, began)) {
            totals.add(report);
        }
        return totals;
    }

    private static List<Path> reports(Path root, FileTime began) throws IOException {
        var reports = new ArrayList<Path>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        Path name = folder.getFileName();
                        return name != null && NO_REPORTS.contains(name.toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        boolean recent = attributes.lastModifiedTime().compareTo(began) >= 0;
                        if (recent && isReport(file)) {
                            reports.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return reports.stream().sorted().toList();
    }

    private static boolean isReport(Path file) {
        return file.toString()
                .matches(
                        ".*/target/(surefire-reports/TEST-|failsafe-reports/TEST-|vitest)[^/]*\\.xml");
    }

    private void add(Path report) throws IOException {
        var suites = parse(report).getElementsByTagName("testcase");
        for (int i = 0; i < suites.getLength(); i++) {
            var test = (Element) suites.item(i);
            tests++;
            if (has(test, "skipped")) {
                skipped++;
            } else if (has(test, "failure") || has(test, "error")) {
                failed++;
                failures.add(test.getAttribute("classname") + " · " + test.getAttribute("name"));
            }
        }
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }

    private static Element parse(Path report) throws IOException {
        try (var in = Files.newInputStream(report)) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " is not a test report", e);
        }
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped"
                .formatted(tests - failed - skipped, failed, skipped);
    }
}
