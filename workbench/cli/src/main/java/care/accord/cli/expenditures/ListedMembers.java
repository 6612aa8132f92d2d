package care.accord.cli.expenditures;

import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose care a command is about: everybody in the files, or those on a roster file, each with the part of the person that it says.
public final class ListedMembers {
    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "whose care: a roster that accord attribute wrote; default everybody")
    private @Nullable Path roster;

    /// The members in order of their ids.
    ///
    /// @throws IllegalArgumentException if there is no such file, or it does not read as a roster
    public Set<BeneficiaryId> of(Population population) throws IOException {
        return weights(population).keySet();
    }

    /// The members in order of their ids, each with the part that counts: 1 where the file says none.
    ///
    /// @throws IllegalArgumentException if there is no such file, or it does not read as a roster
    Map<BeneficiaryId, BigDecimal> weights(Population population) throws IOException {
        return roster == null ? everybody(population) : RosterText.read(roster);
    }

    private static Map<BeneficiaryId, BigDecimal> everybody(Population population) {
        Map<BeneficiaryId, BigDecimal> whole = new LinkedHashMap<>();
        IntStream.range(0, population.beneficiaries())
                .forEach(index -> whole.put(population.id(index), BigDecimal.ONE));
        return whole;
    }
}
