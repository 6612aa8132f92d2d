package care.accord.cli.expenditures;

import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose care a command is about: everybody in the files, or those in a roster file; of one that `accord attribute` wrote, those
/// that `on_roster` marks.
public final class ListedMembers {
    private static final List<String> IDS = List.of("beneficiary_id", "person_id");

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "whose care: a roster that accord attribute wrote; default everybody")
    private @Nullable Path roster;

    /// The members in order of their ids.
    ///
    /// @throws IllegalArgumentException if there is no such file, or no column of identifiers in it
    public Set<BeneficiaryId> of(Population population) throws IOException {
        Stream<BeneficiaryId> members =
                roster == null
                        ? IntStream.range(0, population.beneficiaries()).mapToObj(population::id)
                        : read(roster).stream().sorted();
        return members.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<BeneficiaryId> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: name a roster, such as accord attribute writes"
                            .formatted(file));
        }
        List<String> lines = Files.readAllLines(file);
        List<String> columns =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split(",", -1));
        int id =
                IDS.stream()
                        .mapToInt(columns::indexOf)
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s has no column %s"
                                                .formatted(file, String.join(" or ", IDS))));
        int mark = columns.indexOf("on_roster");
        Set<BeneficiaryId> members = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (mark < 0 || values[mark].equals("1")) {
                members.add(new BeneficiaryId(values[id]));
            }
        }
        return members;
    }
}
