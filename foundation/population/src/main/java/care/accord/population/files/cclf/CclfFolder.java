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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /// The deliveries of a folder, or the one that a zip is. The plain files of a folder together are one.
    public static Listing list(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return new Listing(List.of(FeedFile.of(FeedKind.CCLF, path)), List.of());
        }
        List<Path> deliveries = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Path> plain = new ArrayList<>();
        for (Path file : files(path)) {
            if (isPlain(file)) {
                plain.add(file);
            } else if (isZip(file)
                    && CclfName.parse(name(file)).flatMap(CclfName::file).isEmpty()) {
                deliveries.add(file);
            } else {
                skipped.add(new Skipped(file, reason(name(file))));
            }
        }
        deliveries.sort(Comparator.comparing(CclfFolder::madeOn).thenComparing(CclfFolder::name));
        if (!plain.isEmpty()) {
            deliveries.addFirst(path);
        }
        return new Listing(
                deliveries.stream().map(one -> FeedFile.of(FeedKind.CCLF, one)).toList(), skipped);
    }

    /// The deliveries of a folder or zip, of which there is at least one.
    ///
    /// @throws IllegalArgumentException naming what is there instead
    public static List<FeedFile> feeds(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(
                    "%s does not exist: it holds the deliveries of this layout".formatted(path));
        }
        Listing listing = list(path);
        if (listing.deliveries().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s holds no delivery of the feed%s"
                            .formatted(
                                    path,
                                    listing.skipped().stream()
                                            .findFirst()
                                            .map(first ->
                                                    ": %s %s"
                                                            .formatted(
                                                                    name(first.path()),
                                                                    first.reason()))
                                            .orElse("")));
        }
        return listing.deliveries();
    }

    /// Whether a file is, by its name, one of a delivery, and not packed.
    static boolean isPlain(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Contents.fileOf(name(file)).isPresent()
                && !isZip(file);
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
}
