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

@DisplayName("The published cases of 73 measures: every population but observations as expected, but for those the documentation lists")
class PublishedCasesTest {
    private static final Pattern LISTED = Pattern.compile("`([0-9a-f]{8})`");

    @Test
    void failExactlyWhereTheDocumentationSays(@TempDir Path scratch) throws IOException {
        Path folder = PublishedData.folder("ecqm");
        Path out = scratch.resolve("counts.csv");
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "measure",
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
            files = found.sorted().toList();
        }
        files.forEach(file -> arguments.add(file.toString()));

        assertThat(Accord.run(arguments)).isZero();

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
        assertThat(cases).isEqualTo(2009);
        assertThat(different).isEqualTo(listed());
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
