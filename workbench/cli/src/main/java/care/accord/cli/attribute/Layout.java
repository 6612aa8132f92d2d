package care.accord.cli.attribute;

import care.accord.population.files.DeSynPuf;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.cclf.CclfFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the claims files of a folder are written, and which of its files are read.
public enum Layout {
    /// Deliveries of the CMS Claim and Claim Line Feed: zips, or the files of one delivery.
    CCLF {
        @Override
        public List<FeedFile> files(Path folder) throws IOException {
            return CclfFolder.feeds(folder);
        }
    },
    /// The Tuva input layer, or the platform's own import files.
    TUVA {
        @Override
        public List<FeedFile> files(Path folder) throws IOException {
            List<FeedFile> claims = starting(folder, "medical_claim", "tuva-medical-claim", TABLES);
            if (claims.isEmpty()) {
                return List.of(
                        required(FeedKind.ELIGIBILITY, folder.resolve("eligibility.csv")),
                        required(FeedKind.MEDICAL_CLAIMS, folder.resolve("medical-claims.csv")));
            }
            List<FeedFile> files = new ArrayList<>(claims);
            files.addAll(needed(folder, "eligibility", "tuva-eligibility", TABLES));
            files.addAll(starting(folder, "pharmacy_claim", "tuva-pharmacy-claim", TABLES));
            return files;
        }
    },
    /// Research identifiable files as Synthea and the Beneficiary FHIR Data server write them.
    RIF {
        @Override
        public List<FeedFile> files(Path folder) throws IOException {
            List<FeedFile> files = new ArrayList<>();
            files.addAll(needed(folder, "beneficiary", "rif-beneficiary", TEXTS));
            files.addAll(needed(folder, "carrier", "rif-carrier", TEXTS));
            files.addAll(starting(folder, "inpatient", "rif-inpatient", TEXTS));
            files.addAll(starting(folder, "outpatient", "rif-outpatient", TEXTS));
            files.addAll(starting(folder, "snf", "rif-snf", TEXTS));
            return files;
        }
    },
    /// The CMS synthetic public use file.
    DESYNPUF {
        @Override
        public List<FeedFile> files(Path folder) throws IOException {
            List<FeedFile> files = DeSynPuf.feeds(listed(folder));
            needed(folder, files, FeedKind.DESYNPUF_BENEFICIARY, "bene.csv");
            needed(folder, files, FeedKind.DESYNPUF_CARRIER, "carrier.csv");
            return files;
        }
    },
    /// FHIR R4 bulk exports: explanations of benefit with their patients and coverages.
    EOB {
        @Override
        public List<FeedFile> files(Path folder) throws IOException {
            List<FeedFile> files = new ArrayList<>();
            files.addAll(needed(folder, "patient", "fhir-patient", LINES));
            files.addAll(starting(folder, "coverage", "fhir-coverage", LINES));
            files.addAll(
                    needed(folder, "explanationofbenefit", "fhir-explanation-of-benefit", LINES));
            return files;
        }
    };

    private static final String[] TABLES = {".csv", ".csv.gz", ".parquet"};
    private static final String[] TEXTS = {".csv", ".csv.gz", ".txt", ".txt.gz"};
    private static final String[] LINES = {".ndjson", ".ndjson.gz"};

    /// The layout by the word of the command line.
    public static Layout of(String word) {
        return Arrays.stream(values())
                .filter(layout -> layout.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not a layout; known are %s".formatted(word, words())));
    }

    private static String words() {
        return Arrays.stream(values()).map(Layout::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The claims files of the folder that this layout reads.
    ///
    /// @throws IllegalArgumentException naming what is missing
    public abstract List<FeedFile> files(Path folder) throws IOException;

    /// The files of the folder that this layout reads, and what lies beside them that no layout has: choices of a clinician,
    /// identifiers that were replaced.
    List<FeedFile> filesWithLists(Path folder) throws IOException {
        List<FeedFile> files = new ArrayList<>(files(folder));
        for (FeedKind kind : List.of(FeedKind.VOLUNTARY_ALIGNMENTS, FeedKind.IDENTITIES)) {
            Path list = folder.resolve(kind.code() + ".csv");
            if (Files.isRegularFile(list)) {
                files.add(FeedFile.of(kind, list));
            }
        }
        return files;
    }

    static FeedFile required(FeedKind kind, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: it holds the %s of this layout"
                            .formatted(file, kind.code()));
        }
        return FeedFile.of(kind, file);
    }

    private static FeedKind kind(String code) {
        return FeedKind.of(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "This version reads no files of the kind %s".formatted(code)));
    }

    private static List<FeedFile> needed(
            Path folder, String start, String code, String... endings) {
        List<FeedFile> files = starting(folder, start, code, endings);
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no file %s*%s: it holds the %s of this layout"
                            .formatted(folder, start, String.join("|", endings), code));
        }
        return files;
    }

    private static void needed(Path folder, List<FeedFile> files, FeedKind kind, String name) {
        if (files.stream().noneMatch(file -> file.kind() == kind)) {
            throw new IllegalArgumentException(
                    "%s has no file %s and none as CMS names it: it holds the %s of this layout"
                            .formatted(folder, name, kind.code()));
        }
    }

    private static Path listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("%s is not a folder".formatted(folder));
        }
        return folder;
    }

    private static List<FeedFile> starting(
            Path folder, String start, String code, String... endings) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found =
                    entries.filter(Files::isRegularFile)
                            .filter(file -> isNamed(file, start, endings))
                            .sorted()
                            .toList();
            return found.stream().map(file -> FeedFile.of(kind(code), file)).toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("%s is not a folder".formatted(folder), e);
        }
    }

    private static boolean isNamed(Path file, String start, String... endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(start) && Arrays.stream(endings).anyMatch(name::endsWith);
    }
}
