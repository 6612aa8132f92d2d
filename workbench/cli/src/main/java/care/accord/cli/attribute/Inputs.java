package care.accord.cli.attribute;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.cclf.CclfFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of a layout in a folder.
final class Inputs {
    private Inputs() {}

    static List<FeedFile> desynpuf(Path folder) {
        List<FeedFile> files = new ArrayList<>();
        files.add(required(FeedKind.DESYNPUF_BENEFICIARY, folder.resolve("bene.csv")));
        files.add(required(FeedKind.DESYNPUF_CARRIER, folder.resolve("carrier.csv")));
        return files;
    }

    static List<FeedFile> tuva(Path folder) {
        List<FeedFile> files = new ArrayList<>();
        files.add(required(FeedKind.ELIGIBILITY, folder.resolve("eligibility.csv")));
        files.add(required(FeedKind.MEDICAL_CLAIMS, folder.resolve("medical-claims.csv")));
        return files;
    }

    static List<FeedFile> cclf(Path folder) throws IOException {
        return CclfFolder.feeds(folder);
    }

    static FeedFile required(FeedKind kind, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: it holds the %s of this layout"
                            .formatted(file, kind.code()));
        }
        return FeedFile.of(kind, file);
    }
}
