package care.accord.cli.attribute;

import care.accord.attribution.assignment.files.CircumstanceLists;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// Reads those of the lists that are there.
    ///
    /// @throws IllegalArgumentException with the first mistake of the first list that does not pass
    static void read(Path folder, Set<FeedKind> kinds, Function<FeedFile, Verdict> reader) {
        for (FeedKind kind : kinds.stream().sorted().toList()) {
            Path list = folder.resolve(kind.code() + ".csv");
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
