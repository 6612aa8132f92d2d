package care.accord.cli.attribute;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.files.CircumstanceLists;
import care.accord.attribution.chain.ChainTerms;
import care.accord.attribution.chain.files.ChainLists;
import care.accord.attribution.run.RunTerms;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.Verdict;
import care.accord.population.store.snapshot.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Lists that lie beside the claims, each under the name of its kind, such as `other-organizations.csv`.
final class ListsBeside {
    private ListsBeside() {}

    /// What the lists of a folder say beside claims to a program.
    static CircumstanceLists circumstances(Path folder) {
        CircumstanceLists lists = new CircumstanceLists();
        read(folder, CircumstanceLists.KINDS, lists::read);
        return lists;
    }

    /// The lists that a run by these terms was given, each by the hash of its content.
    static List<String> given(Path folder, RunTerms terms) throws IOException {
        Set<FeedKind> read =
                switch (terms) {
                    case RunTerms.OfProgram(AttributionTerms program) ->
                            CircumstanceLists.readBy(program.rules());
                    case RunTerms.OfChain(ChainTerms chain) -> ChainLists.readBy(chain.chain());
                };
        List<String> given = new ArrayList<>();
        for (FeedKind kind : read.stream().sorted().toList()) {
            Path list = file(folder, kind);
            if (Files.isRegularFile(list)) {
                given.add("%s, SHA-256 %s".formatted(list.getFileName(), Sha256.of(list)));
            }
        }
        return given;
    }

    private static Path file(Path folder, FeedKind kind) {
        return folder.resolve(kind.code() + ".csv");
    }

    /// What the lists of a folder give a rule chain.
    static ChainLists ofChain(Path folder) {
        ChainLists lists = new ChainLists();
        read(folder, ChainLists.KINDS, lists::read);
        return lists;
    }

    /// Reads those of the lists that are there.
    ///
    /// @throws IllegalArgumentException with the first mistake of the first list that does not pass
    private static void read(Path folder, Set<FeedKind> kinds, Function<FeedFile, Verdict> reader) {
        for (FeedKind kind : kinds.stream().sorted().toList()) {
            Path list = file(folder, kind);
            if (Files.isRegularFile(list)) {
                FeedFile file = FeedFile.of(kind, list);
                Verdict verdict = reader.apply(file);
                if (verdict instanceof Verdict.Rejected) {
                    throw new IllegalArgumentException(RejectedFiles.sentence(file, verdict));
                }
            }
        }
    }
}
