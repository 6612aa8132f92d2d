package care.accord.population.store;

import care.accord.population.files.ControlTotals;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedReader;
import care.accord.population.files.FeedSink;
import care.accord.population.files.SubstanceUseTagging;
import care.accord.population.files.Verdict;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.population.store.snapshot.FeedRecord;
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
        Staged staged = stage(feeds, codes);
        List<StoredFile> delta = staged.files;
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
                new Compaction(folder, scratch, shards, room).compact(files),
                changed,
                staged.feeds);
    }

    private record Staged(List<FeedRecord> feeds, List<StoredFile> files) {}

    /// Reads feeds and hashes them on the way, for few are ever sent twice. Where one was, what was read is thrown away and the others
    /// are read again.
    private Staged stage(List<FeedFile> feeds, SubstanceUseCodes codes)
            throws IOException, FeedRejected {
        List<FeedFile> fresh = new ArrayList<>();
        try (Staging staging = new Staging(scratch, shards, room)) {
            FeedSink sink = new SubstanceUseTagging(codes, new FeedStaging(staging));
            Set<String> known = new HashSet<>();
            parents.forEach(parent -> parent.feeds().forEach(feed -> known.add(feed.sha256())));
            Map<FeedFile, Verdict.Rejected> rejected = new LinkedHashMap<>();
            List<FeedRecord> records = new ArrayList<>();
            for (FeedFile feed : feeds) {
                HashedWhileRead hash = new HashedWhileRead(feed);
                Verdict verdict = FeedReader.read(feed.watchedBy(hash), sink);
                String sha256 = hash.sha256();
                if (known.add(sha256)) {
                    fresh.add(feed);
                    switch (verdict) {
                        case Verdict.Accepted accepted ->
                                records.add(record(feed, sha256, accepted.totals()));
                        case Verdict.Rejected no -> rejected.put(feed, no);
                    }
                }
            }
            throwRejected(rejected);
            if (fresh.size() == feeds.size()) {
                return new Staged(records, staging.write(folder));
            }
        }
        return stage(fresh, codes);
    }

    private static FeedRecord record(FeedFile feed, String sha256, ControlTotals totals) {
        return new FeedRecord(feed.kind().code(), sha256, feed.received(), totals);
    }

    private static void throwRejected(Map<FeedFile, Verdict.Rejected> rejected)
            throws FeedRejected {
        if (!rejected.isEmpty()) {
            throw new FeedRejected(rejected);
        }
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
