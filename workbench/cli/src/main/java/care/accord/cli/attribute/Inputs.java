package care.accord.cli.attribute;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.Rif;
import care.accord.population.files.cclf.CclfFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The files of a layout in a folder.
final class Inputs {
    /// Tables of the Tuva input layer by the name of their file, which is that of the table.
    private static final Map<String, FeedKind> TUVA =
            Map.of(
                    "eligibility", FeedKind.TUVA_ELIGIBILITY,
                    "medical_claim", FeedKind.TUVA_MEDICAL_CLAIM,
                    "pharmacy_claim", FeedKind.TUVA_PHARMACY_CLAIM);

    /// Resources by the name that a bulk export gives their files.
    private static final Map<String, FeedKind> RESOURCES =
            Map.of(
                    "patient", FeedKind.FHIR_PATIENT,
                    "coverage", FeedKind.FHIR_COVERAGE,
                    "explanationofbenefit", FeedKind.FHIR_EXPLANATION_OF_BENEFIT);

    private Inputs() {}

    static List<FeedFile> desynpuf(Path folder) {
        List<FeedFile> files = new ArrayList<>();
        files.add(required(FeedKind.DESYNPUF_BENEFICIARY, folder.resolve("bene.csv")));
        files.add(required(FeedKind.DESYNPUF_CARRIER, folder.resolve("carrier.csv")));
        return files;
    }

    /// Our own two files, or the tables of a Tuva input layer where those are there.
    static List<FeedFile> tuva(Path folder) {
        List<FeedFile> tables = named(folder, TUVA, "(csv|csv\\.gz|parquet)");
        if (tables.stream().anyMatch(file -> file.kind() == FeedKind.TUVA_MEDICAL_CLAIM)) {
            return complete(folder, tables, FeedKind.TUVA_ELIGIBILITY, FeedKind.TUVA_MEDICAL_CLAIM);
        }
        List<FeedFile> files = new ArrayList<>();
        files.add(required(FeedKind.ELIGIBILITY, folder.resolve("eligibility.csv")));
        files.add(required(FeedKind.MEDICAL_CLAIMS, folder.resolve("medical-claims.csv")));
        return files;
    }

    static List<FeedFile> cclf(Path folder) throws IOException {
        return CclfFolder.feeds(folder);
    }

    /// Files of the Chronic Conditions Warehouse.
    static List<FeedFile> rif(Path folder) {
        return complete(
                folder,
                Files.isDirectory(folder) ? Rif.feeds(folder) : List.of(),
                FeedKind.RIF_BENEFICIARY,
                FeedKind.RIF_CARRIER);
    }

    /// A bulk export of FHIR resources, a type a file, such as `ExplanationOfBenefit.000.ndjson.gz`.
    static List<FeedFile> eob(Path folder) {
        return complete(
                folder,
                named(folder, RESOURCES, "([0-9_-]+\\.)?(ndjson|ndjson\\.gz)"),
                FeedKind.FHIR_PATIENT,
                FeedKind.FHIR_COVERAGE,
                FeedKind.FHIR_EXPLANATION_OF_BENEFIT);
    }

    /// Files whose names begin as the kinds are called.
    private static List<FeedFile> named(Path folder, Map<String, FeedKind> kinds, String endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file -> {
                        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                        return kinds.entrySet().stream()
                                .filter(kind ->
                                        name.matches(kind.getKey() + "([_-][^.]*)?\\." + endings))
                                .map(kind -> FeedFile.of(kind.getValue(), file));
                    })
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("%s cannot be listed".formatted(folder), e);
        }
    }

    private static List<FeedFile> complete(
            Path folder, List<FeedFile> files, FeedKind... required) {
        for (FeedKind kind : required) {
            if (files.stream().noneMatch(file -> file.kind() == kind)) {
                throw new IllegalArgumentException(
                        "%s has no file of %s".formatted(folder, kind.code()));
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
}
