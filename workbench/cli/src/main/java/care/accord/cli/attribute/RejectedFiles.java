package care.accord.cli.attribute;

import care.accord.population.files.FeedFile;
import care.accord.population.files.Rejection;
import care.accord.population.files.Verdict;
import java.util.Comparator;
import java.util.Map;

/// What is wrong with files, in one line: the first mistake of the first file.
final class RejectedFiles {
    private RejectedFiles() {}

    static String sentence(Map<FeedFile, Verdict.Rejected> rejected) {
        return rejected.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getKey().path()))
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .orElse("A file was rejected");
    }

    static String sentence(FeedFile file, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> "%s is accepted".formatted(file.path());
            case Verdict.Rejected rejected -> sentence(file, rejected);
        };
    }

    private static String sentence(FeedFile file, Verdict.Rejected rejected) {
        Rejection first = rejected.rejections().getFirst();
        String where =
                (first.line() == 0 ? "" : ", line " + first.line())
                        + (first.field().isBlank() ? "" : ", " + first.field());
        String more =
                rejected.rejectionCount() > 1
                        ? " (and %d more)".formatted(rejected.rejectionCount() - 1)
                        : "";
        return "%s%s: %s%s".formatted(file.path(), where, first.reason(), more);
    }
}
