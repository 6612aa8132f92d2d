package care.accord.population.files;

import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.population.restriction.SubstanceUseCodes.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the list of codes that the operator loads.
public final class SubstanceUseFile {
    private SubstanceUseFile() {}

    /// The codes of the file.
    ///
    /// @throws IllegalArgumentException if a line of it cannot be read; a list that is only partly in force protects nobody
    public static SubstanceUseCodes read(Path path) {
        List<Entry> entries = new ArrayList<>();
        Verdict verdict =
                DelimitedReader.read(
                        new SubstanceUseLayout(entries::add),
                        FeedFile.of(FeedKind.SUBSTANCE_USE_CODES, path),
                        FeedSink.NOWHERE);
        return switch (verdict) {
            case Verdict.Accepted _ -> new SubstanceUseCodes(entries);
            case Verdict.Rejected rejected -> throw new IllegalArgumentException(reason(rejected));
        };
    }

    private static String reason(Verdict.Rejected rejected) {
        Rejection first = rejected.rejections().getFirst();
        return "The list of restricted codes cannot be read: line %d, %s %s"
                .formatted(first.line(), first.field(), first.reason());
    }
}
