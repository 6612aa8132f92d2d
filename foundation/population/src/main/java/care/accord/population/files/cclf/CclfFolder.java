package care.accord.population.files.cclf;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The deliveries in a folder: zips, and plain files that together are one. What is neither is skipped, with a reason.
public final class CclfFolder {
    private static final Pattern OF_CMS = Pattern.compile("[PT]\\..*");
    private static final Pattern MODEL =
            Pattern.compile("[PT]\\.([A-Z]{3,10})\\.[A-Z0-9-]+(\\.Y[0-9]{2})?\\.D[0-9]{6}\\..*");

    private CclfFolder() {}

    /// Deliveries in the order they were made.
    public record Listing(List<FeedFile> deliveries, List<Skipped> skipped) {
        public Listing {
            deliveries = List.copyOf(deliveries);
            skipped = List.copyOf(skipped);
        }
    }

    /// What is in the folder and is no delivery.
    public record Skipped(Path path, String reason) {}

    /// The deliveries of a folder, or the one that a zip is.
    ///
    /// @param scratch where plain files are packed, a zip a delivery
    public static Listing list(Path path, Path scratch) throws IOException {
        if (Files.isRegularFile(path)) {
            return new Listing(List.of(FeedFile.of(FeedKind.CCLF, path)), List.of());
        }
        List<Path> zips = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Map<String, List<Path>> plain = new TreeMap<>();
        for (Path file : files(path)) {
            Optional<CclfName> name = CclfName.parse(name(file));
            boolean single = name.flatMap(CclfName::file).isPresent();
            if (isZip(file) && !single) {
                zips.add(file);
            } else if (single && !isZip(file)) {
                plain.computeIfAbsent(delivery(name.orElseThrow()), _ -> new ArrayList<>())
                        .add(file);
            } else {
                skipped.add(new Skipped(file, reason(name(file))));
            }
        }
        for (var delivery : plain.entrySet()) {
            zips.add(pack(delivery.getValue(), scratch.resolve(delivery.getKey())));
        }
        zips.sort(Comparator.comparing(CclfFolder::madeOn).thenComparing(CclfFolder::name));
        return new Listing(
                zips.stream().map(zip -> FeedFile.of(FeedKind.CCLF, zip)).toList(), skipped);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String madeOn(Path zip) {
        return CclfName.parse(name(zip)).map(name -> name.created().toString()).orElse("");
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return file.read() == 'P' && file.read() == 'K' && file.read() < ' ';
        }
    }

    /// What is wrong with the name of a zip. A name that is none of CMS says nothing and is good.
    static Optional<String> wrongName(String name) {
        boolean good =
                !OF_CMS.matcher(name).matches()
                        || CclfName.parse(name).map(known -> known.file().isEmpty()).orElse(false);
        return good ? Optional.empty() : Optional.of(reason(name));
    }

    private static String reason(String name) {
        Optional<CclfFile> single = CclfName.parse(name).flatMap(CclfName::file);
        if (single.isPresent()) {
            return "is named as a single file (%s), not as a delivery"
                    .formatted(single.get().label());
        }
        Matcher model = MODEL.matcher(name);
        if (model.matches() && !model.group(1).equals("BCD")) {
            return "is a list of the beneficiaries of the model %s, not a delivery of claims"
                    .formatted(model.group(1));
        }
        return "does not have the name of a delivery, such as P.A1234.ACO.ZCY24.D240115.T0930000";
    }

    private static String delivery(CclfName name) {
        return "%s.%s.ZC%s%s.D%s.T0000000"
                .formatted(
                        name.environment(),
                        name.recipient() == CclfName.Recipient.ORGANIZATION
                                ? name.organization() + ".ACO"
                                : "BCD." + name.organization(),
                        name.run(),
                        name.year(),
                        CclfName.DAY.format(name.created()));
    }

    private static Path pack(List<Path> files, Path zip) throws IOException {
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            packed.setLevel(Deflater.BEST_SPEED);
            for (Path file : files) {
                packed.putNextEntry(new ZipEntry(name(file)));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
        return zip;
    }
}
