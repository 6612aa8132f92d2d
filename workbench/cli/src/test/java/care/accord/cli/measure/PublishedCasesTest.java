package care.accord.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import care.accord.cli.PublishedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "The published cases of 73 measures: every population but observations as expected, but for those the documentation lists")
class PublishedCasesTest {
    /// Every scoring and basis, the measures contracts name most, and those of which a case is on the list. The property
    /// `accord.measures.all` asks for the other fifty too, which doubles the time.
    private static final Set<String> ON_EVERY_BUILD =
            Set.of(
                    "CMS1017",
                    "CMS104",
                    "CMS1074",
                    "CMS122",
                    "CMS124",
                    "CMS125",
                    "CMS130",
                    "CMS133",
                    "CMS135",
                    "CMS145",
                    "CMS156",
                    "CMS165",
                    "CMS2",
                    "CMS22",
                    "CMS347",
                    "CMS646",
                    "CMS69",
                    "CMS72",
                    "CMS771",
                    "CMS819",
                    "CMS871",
                    "CMS986",
                    "CMSFHIR844");

    /// Two cases of CMS871 have an interval that ends before it begins.
    private static final int SOME_CASES_WERE_NOT_EVALUATED = 2;

    private static final Pattern MEASURE = Pattern.compile("(CMS(FHIR)?\\d+).*");
    private static final Pattern LISTED = Pattern.compile("`([0-9a-f]{8})`");

    @Test
    void failExactlyWhereTheDocumentationSays(@TempDir Path scratch) throws IOException {
        Path folder = PublishedData.folder("ecqm");
        Path out = scratch.resolve("counts.csv");
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "measure",
                                "--no-elm-cache",
                                "--libraries",
                                folder.resolve("libraries").toString(),
                                "--measures",
                                folder.resolve("measures").toString(),
                                "--valuesets",
                                folder.resolve("valuesets.tsv.gz").toString(),
                                "--out",
                                out.toString(),
                                "--cases"));
        List<Path> files;
        try (Stream<Path> found = Files.list(folder.resolve("cases"))) {
            files = found.filter(PublishedCasesTest::isAsked).sorted().toList();
        }
        files.forEach(file -> arguments.add(file.toString()));

        assertThat(Accord.run(arguments)).isEqualTo(SOME_CASES_WERE_NOT_EVALUATED);

        CountsFile counts = CountsFile.read(out);
        Set<String> different = new TreeSet<>();
        int cases = 0;
        for (Path file : files) {
            for (Case expected : cases(file)) {
                cases++;
                if (!counts.agrees(expected)) {
                    different.add(expected.id().substring(0, 8));
                }
            }
        }
        assertThat(cases).isEqualTo(Boolean.getBoolean("accord.measures.all") ? 2009 : 721);
        assertThat(different).isEqualTo(listed());
    }

    private static boolean isAsked(Path file) {
        Matcher name = MEASURE.matcher(String.valueOf(file.getFileName()));
        return Boolean.getBoolean("accord.measures.all")
                || (name.matches() && ON_EVERY_BUILD.contains(name.group(1)));
    }

    private static List<Case> cases(Path file) throws IOException {
        try (var lines = new CaseFile(file).open()) {
            return lines.lines().map(Case::parse).toList();
        }
    }

    private static Set<String> listed() throws IOException {
        Path page = Path.of(System.getProperty("accord.root", "../..")).resolve("docs/measures.md");
        Matcher matcher = LISTED.matcher(Files.readString(page));
        Set<String> listed = new HashSet<>();
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }
        return new TreeSet<>(listed);
    }
}
