package care.accord.cli.attribute;

import care.accord.attribution.payerlist.PayerList;
import care.accord.attribution.payerlist.files.PayerListFile;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.MemberList;
import care.accord.population.files.Rejection;
import care.accord.population.files.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A payer's own list from a file: an assignment list report, or else a list of identifiers.
final class TheirList {
    private TheirList() {}

    /// @throws IllegalArgumentException saying where the list cannot be read
    static PayerList read(Path file) throws IOException {
        FeedFile report = FeedFile.of(FeedKind.ALR, file);
        boolean isReport =
                Files.isRegularFile(file)
                        && (isZip(file) || FeedReader.checkHeader(report).isEmpty());
        return isReport
                ? read(report)
                : PayerList.of(MemberList.read(TextFile.read(file, "the payer's list")));
    }

    private static PayerList read(FeedFile report) {
        PayerListFile list = new PayerListFile();
        return switch (FeedReader.read(report, list)) {
            case Verdict.Accepted _ -> list.list();
            case Verdict.Rejected rejected -> {
                Rejection first = rejected.rejections().getFirst();
                throw new IllegalArgumentException(
                        "%s line %d: %s %s (%d rejections)"
                                .formatted(
                                        report.name(),
                                        first.line(),
                                        first.field(),
                                        first.reason(),
                                        rejected.rejectionCount()));
            }
        };
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            return start.read() == 'P' && start.read() == 'K';
        }
    }
}
