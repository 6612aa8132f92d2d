package care.accord.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources are tidy")
class TidyTest {
    private static final int LONGEST_FILE = 300;
    private static final int MOST_WORDS = 15;
    private static final Pattern YEAR = Pattern.compile("\\b20[1-3][0-9]\\b");
    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "\\b(TODO|FIXME|XXX|HACK)\\b|@Disabled|@Ignore|\\b(it|test|describe)\\.skip\\(");
    private static final Pattern MACHINE =
            Pattern.compile(
                    "(^|[^A-Za-z0-9._-])/(root|home)/[a-z]|repo\\.maven\\.apache\\.org|registry\\.npmjs\\.org",
                    Pattern.MULTILINE);
    private static final Pattern CODE_NAME = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]*)+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Set<String> ROOMS_WITH_RULES =
            Set.of(
                    "foundation",
                    "attribution-service",
                    "metrics-service",
                    "reconciliation-service",
                    "gateway");

    /// The bounds of what a year can be are no rule of a program.
    private static final Set<String> MAY_NAME_YEARS = Set.of("PerformanceYear.java");

    @Test
    void yearsAreDataNeverCode() {
        assertThat(
                        Sources.javaMain().stream()
                                .filter(file ->
                                        ROOMS_WITH_RULES.contains(
                                                Sources.relative(file).getName(0).toString()))
                                .filter(file ->
                                        !MAY_NAME_YEARS.contains(file.getFileName().toString()))
                                .filter(file -> YEAR.matcher(Sources.withoutComments(file)).find())
                                .map(Sources::relative))
                .isEmpty();
    }

    @Test
    void noFileIsLongerThanAReaderCanHold() {
        assertThat(
                        Sources.withExtension(".java", ".ts", ".tsx").stream()
                                .filter(file -> Sources.read(file).lines().count() > LONGEST_FILE)
                                .map(Sources::relative))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        List<Path> silent =
                Sources.javaMain().stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
                        .map(Sources::relative)
                        .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean isDescribed(Path packageInfo) {
        return Files.exists(packageInfo) && Sources.read(packageInfo).contains("///");
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(
                        Sources.withExtension(
                                        ".java",
                                        ".ts",
                                        ".tsx",
                                        ".yaml",
                                        ".yml",
                                        ".sql",
                                        ".properties")
                                .stream()
                                .filter(file -> !file.endsWith("TidyTest.java"))
                                .filter(file -> UNFINISHED.matcher(Sources.read(file)).find())
                                .map(Sources::relative))
                .isEmpty();
    }

    @Test
    void nothingNamesAMachineOrARegistry() {
        assertThat(
                        Sources.withExtension(
                                        ".java",
                                        ".ts",
                                        ".tsx",
                                        ".json",
                                        ".yaml",
                                        ".yml",
                                        ".md",
                                        ".xml",
                                        ".properties",
                                        ".sh",
                                        "accord",
                                        "run",
                                        ".npmrc")
                                .stream()
                                .filter(file -> !file.endsWith("TidyTest.java"))
                                .filter(file -> MACHINE.matcher(Sources.read(file)).find())
                                .map(Sources::relative))
                .isEmpty();
    }

    @Test
    void theVocabularyStaysSmall() {
        assertThat(
                        Sources.javaMain().stream()
                                .filter(file -> file.toString().contains("foundation/vocabulary/"))
                                .filter(file -> Sources.read(file).contains("\npublic "))
                                .count())
                .isLessThanOrEqualTo(MOST_WORDS);
    }

    @Test
    void everyTypeNamedInTheArchitectureExists() {
        Set<String> types =
                Sources.withExtension(".java", ".tsx", ".ts").stream()
                        .map(file -> file.getFileName().toString().replaceAll("\\..*", ""))
                        .collect(Collectors.toSet());
        assertThat(
                        Stream.of(
                                        "ARCHITECTURE.md",
                                        "CONTRIBUTING.md",
                                        "README.md",
                                        "STYLE.md",
                                        "docs/security.md")
                                .map(Sources.ROOT::resolve)
                                .flatMap(file -> CODE_NAME.matcher(Sources.read(file)).results())
                                .map(match -> match.group(1))
                                .filter(name -> !types.contains(name)))
                .isEmpty();
    }

    @Test
    void everyLinkInTheDocumentationLeadsSomewhere() {
        assertThat(Sources.withExtension(".md").stream().flatMap(TidyTest::brokenLinks)).isEmpty();
    }

    private static Stream<String> brokenLinks(Path document) {
        Path folder = document.getParent() == null ? Sources.ROOT : document.getParent();
        return LINK.matcher(Sources.read(document))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !Files.exists(folder.resolve(target)))
                .map(target -> Sources.relative(document) + " -> " + target);
    }
}
