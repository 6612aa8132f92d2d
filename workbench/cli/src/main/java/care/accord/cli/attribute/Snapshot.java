package care.accord.cli.attribute;

import care.accord.attribution.run.Run;
import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.Remark;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.FeedRecord;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Files published to a store of their own, which is gone when the command is.
public final class Snapshot implements AutoCloseable {
    private static final String TENANT = "files";

    private final Path folder;
    private final PopulationStore store;
    private final SnapshotManifest manifest;
    private int linesOfUnknownPeople;

    private Snapshot(Path folder, PopulationStore store, SnapshotManifest manifest) {
        this.folder = folder;
        this.store = store;
        this.manifest = manifest;
    }

    /// Takes the files in.
    ///
    /// @throws IllegalArgumentException with the first mistake of the first file that does not pass
    public static Snapshot of(List<FeedFile> files) throws IOException {
        return of(files, SubstanceUseCodes.NONE);
    }

    /// Takes the files in and tags the claims with such codes as restricted.
    public static Snapshot of(List<FeedFile> files, SubstanceUseCodes restricted)
            throws IOException {
        Path folder = Files.createTempDirectory("accord-store");
        PopulationStore store = PopulationStore.at(folder).restricting(restricted);
        try {
            return new Snapshot(folder, store, store.publish(TENANT, List.of(), files));
        } catch (FeedRejected e) {
            delete(folder);
            throw new IllegalArgumentException(RejectedFiles.sentence(e.rejected()), e);
        }
    }

    /// What there is to know of the good records of the files and of what was loaded of them; a line of words each.
    List<String> remarks() {
        Map<Remark, Long> counts = new EnumMap<>(Remark.class);
        Map<Remark, Usd> paid = new EnumMap<>(Remark.class);
        for (FeedRecord feed : manifest.feeds()) {
            feed.totals()
                    .remarks()
                    .forEach((remark, count) -> counts.merge(remark, count, Math::addExact));
            feed.totals()
                    .remarkedPaid()
                    .forEach((remark, amount) -> paid.merge(remark, amount, Usd::plus));
        }
        List<String> told = new ArrayList<>();
        counts.forEach((remark, count) ->
                told.add(told(remark.key(), count, remark.sentence() + worth(paid, remark))));
        if (linesOfUnknownPeople > 0) {
            told.add(
                    told(
                            "lines-of-unknown-people",
                            linesOfUnknownPeople,
                            "claim lines of people whose coverage no file reports: left out"));
        }
        return told;
    }

    private static String worth(Map<Remark, Usd> paid, Remark remark) {
        Usd amount = paid.getOrDefault(remark, Usd.ZERO);
        return amount.equals(Usd.ZERO)
                ? ""
                : " (paid: %s)".formatted(amount.dollars().toPlainString());
    }

    private static String told(String key, long count, String sentence) {
        return "%s: %d %s".formatted(key, count, sentence);
    }

    /// The last day on which anything was received.
    public LocalDate dataAsOf() {
        return manifest.dataAsOf().orElse(LocalDate.EPOCH);
    }

    /// What was known at the end of the day, as far as attribution reads it.
    Population asKnownOn(LocalDate day) {
        return load(day, Run.COLUMNS);
    }

    /// What was known at the end of the day, with these columns of the claim lines only.
    public Population load(LocalDate day, Set<ClaimColumn> columns) {
        Population population = store.load(manifest, day, columns);
        linesOfUnknownPeople = Math.max(linesOfUnknownPeople, population.linesOfUnknownPeople());
        return population;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
