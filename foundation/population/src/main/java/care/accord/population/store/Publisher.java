package care.accord.population.store;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedReader;
import care.accord.population.files.FeedSink;
import care.accord.population.files.SubstanceUseTagging;
import care.accord.population.files.Verdict;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.population.store.snapshot.FeedRecord;
import care.accord.population.store.snapshot.Sha256;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.TenantFolder;
import care.accord.population.store.staging.FeedStaging;
import care.accord.population.store.staging.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Builds one snapshot: reads feeds into rows, writes them as sorted Parquet files and names those in a manifest
/// beside the files of the parents.
final class Publisher {
    /// Enough that a shard of a million people fits into memory many times over.
    private static final int SHARDS = 16;

    private final TenantFolder folder;
    private final Path scratch;
    private final List<SnapshotManifest> parents;
    private final int shards;
    private final Staging.Room room;

    Publisher(
            TenantFolder folder, Path scratch, List<SnapshotManifest> parents, Staging.Room room) {
        this.folder = folder;
        this.scratch = scratch;
        this.parents = parents;
        this.room = room;
        shards = parents.isEmpty() ? SHARDS : parents.getFirst().shards();
    }

    SnapshotManifest publish(List<FeedFile> feeds, SubstanceUseCodes codes)
            throws IOException, FeedRejected {
        Map<String, FeedFile> fresh = freshFeeds(feeds);
        List<FeedRecord> records;
        List<StoredFile> delta;
        try (Staging staging = new Staging(scratch, shards, room)) {
            records = readAll(fresh, new SubstanceUseTagging(codes, new FeedStaging(staging)));
            delta = staging.write(folder);
        }
        Set<StoredFile> reported = new LinkedHashSet<>();
        Set<StoredFile> files = new LinkedHashSet<>();
        for (SnapshotManifest parent : parents) {
            files.addAll(parent.files());
        }
        files.stream().filter(StoredFile::isReported).forEach(reported::add);
        List<StoredFile> before = List.copyOf(reported);
        reported.addAll(delta);
        Joining joining = new Joining(folder, scratch, shards, room);
        // Side by side, nobody joined the claims of one parent by what the other knows; and who was
        // joined by mistake comes
        // apart. Then everything is joined anew.
        boolean anew = parents.size() > 1 || joining.comesApart(before, reported);
        if (anew) {
            files.removeIf(file -> !file.isReported());
        }
        List<StoredFile> changed = new ArrayList<>(delta);
        changed.addAll(joining.join(anew ? List.of() : before, reported, delta));
        files.addAll(changed);
        return manifest(
                new Compaction(folder, scratch, shards, room).compact(files), changed, records);
    }

    /// The feeds that no parent has, by the hash of their content, in its order.
    private Map<String, FeedFile> freshFeeds(List<FeedFile> feeds) throws IOException {
        Set<String> known = new HashSet<>();
        parents.forEach(parent -> parent.feeds().forEach(feed -> known.add(feed.sha256())));
        Map<String, FeedFile> fresh = new java.util.TreeMap<>();
        for (FeedFile feed : feeds) {
            String sha256 = Sha256.of(feed.path());
            if (!known.contains(sha256)) {
                fresh.put(sha256, feed);
            }
        }
        return fresh;
    }

    private static List<FeedRecord> readAll(Map<String, FeedFile> feeds, FeedSink staging)
            throws FeedRejected {
        List<FeedRecord> records = new ArrayList<>();
        Map<FeedFile, Verdict.Rejected> rejected = new LinkedHashMap<>();
        feeds.forEach((sha256, feed) -> {
            switch (FeedReader.read(feed, staging)) {
                case Verdict.Accepted accepted ->
                        records.add(
                                new FeedRecord(
                                        feed.kind().code(),
                                        sha256,
                                        feed.received(),
                                        accepted.totals()));
                case Verdict.Rejected verdict -> rejected.put(feed, verdict);
            }
        });
        if (!rejected.isEmpty()) {
            throw new FeedRejected(rejected);
        }
        return records;
    }

    private SnapshotManifest manifest(
            List<StoredFile> files, List<StoredFile> delta, List<FeedRecord> fresh) {
        return new SnapshotManifest(
                SnapshotManifest.SCHEMA_VERSION,
                folder.tenant(),
                SnapshotManifest.idOf(folder.tenant(), files),
                parents.stream().map(SnapshotManifest::id).sorted().toList(),
                shards,
                files,
                delta,
                allFeeds(fresh),
                latest(SnapshotManifest::dataAsOf, fresh, Publisher::received),
                latest(SnapshotManifest::paidThrough, fresh, feed -> feed.totals().paidThrough()));
    }

    /// The parents' feeds and the new ones, so that a feed sent again is known however old it is.
    private List<FeedRecord> allFeeds(List<FeedRecord> fresh) {
        return Stream.concat(parents.stream().flatMap(p -> p.feeds().stream()), fresh.stream())
                .distinct()
                .sorted(Comparator.comparing(FeedRecord::sha256))
                .toList();
    }

    private static Optional<LocalDate> received(FeedRecord feed) {
        return Stream.concat(feed.received().stream(), feed.totals().received().stream())
                .max(LocalDate::compareTo);
    }

    private Optional<LocalDate> latest(
            Function<SnapshotManifest, Optional<LocalDate>> ofParent,
            List<FeedRecord> fresh,
            Function<FeedRecord, Optional<LocalDate>> ofFeed) {
        return Stream.concat(
                        parents.stream().map(ofParent).flatMap(Optional::stream),
                        fresh.stream().map(ofFeed).flatMap(Optional::stream))
                .max(LocalDate::compareTo);
    }
}
