package care.accord.sampledata;

import care.accord.sampledata.care.Lives;
import care.accord.sampledata.care.World;
import care.accord.sampledata.files.Chunk;
import care.accord.sampledata.files.ContractText;
import care.accord.sampledata.files.Feed;
import care.accord.sampledata.files.OutputFile;
import care.accord.sampledata.files.RosterText;
import care.accord.sampledata.files.SummaryText;
import care.accord.sampledata.files.WrittenFile;
import care.accord.sampledata.member.Payer;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.truth.Totals;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// Writes a county into a folder. Members are generated on all threads, in chunks that are written in order, so the bytes do
/// not depend on the number of threads, and memory is that of a few chunks however large the county.
public final class CountyWriter {
    private static final int MEMBERS_PER_CHUNK = 64;
    private static final int CHUNKS_PER_THREAD = 6;

    private final County county;
    private final Path folder;
    private final int threads;
    private final World world;
    private final Lives lives;
    private final Map<String, OutputFile> open = new LinkedHashMap<>();
    private final Queue<Chunk> spare = new ConcurrentLinkedQueue<>();
    private final List<WrittenFile> written = new ArrayList<>();
    private final List<String> summaries = new ArrayList<>();

    public CountyWriter(County county, Path folder, int threads) {
        this.county = county;
        this.folder = folder;
        this.threads = threads;
        this.world = county.world();
        this.lives = new Lives(county.seed(), world);
    }

    /// Writes all files, at last manifest.json, which lists the others.
    ///
    /// @param contractIds the platform's ids by contract, such as `payer-north/provider-east`; a contract without one is
    ///     written with its own name in the place of the id
    public List<WrittenFile> write(Map<String, String> contractIds) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Payer payer : Payer.values()) {
                Totals totals = members(payer, pool);
                contracts(payer, totals, contractIds);
            }
        } finally {
            for (OutputFile file : open.values()) {
                file.close();
            }
        }
        for (OutputFile file : open.values()) {
            written.add(file.finish());
        }
        text("truth/summary.json", "{\n" + String.join(",\n", summaries) + "\n}\n");
        text("manifest.json", manifest());
        return List.copyOf(written);
    }

    /// The participants of an organization, for the contract that the platform knows by this id.
    public static String roster(County county, Organization organization, String contractId) {
        return new RosterText(county.directory(), county.period()).of(organization, contractId);
    }

    private Totals members(Payer payer, ExecutorService pool) throws IOException {
        Totals totals = new Totals();
        Queue<Future<Chunk>> ahead = new ArrayDeque<>();
        int members = county.members(payer);
        int next = 0;
        while (next < members || !ahead.isEmpty()) {
            while (next < members && ahead.size() < threads * CHUNKS_PER_THREAD) {
                int to = Math.min(members, next + MEMBERS_PER_CHUNK);
                Chunk.Range range = new Chunk.Range(next, to);
                ahead.add(pool.submit(() -> room().render(lives, payer, range)));
                next = to;
            }
            Chunk chunk = finished(ahead.remove());
            totals.add(chunk.totals());
            for (Feed feed : Feed.values()) {
                file(feed, payer).append(chunk.feed(feed));
            }
            spare.add(chunk);
        }
        return totals;
    }

    private Chunk room() {
        Chunk used = spare.poll();
        return used == null ? new Chunk(world) : used;
    }

    private static Chunk finished(Future<Chunk> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while generating members");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A member could not be generated", e.getCause());
        }
    }

    private OutputFile file(Feed feed, Payer payer) throws IOException {
        String path = feed.path(payer);
        OutputFile file = open.get(path);
        if (file == null) {
            file = new OutputFile(folder, path, feed.header());
            open.put(path, file);
        }
        return file;
    }

    private void contracts(Payer payer, Totals totals, Map<String, String> ids) throws IOException {
        ContractText contracts =
                new ContractText(payer, county.calendar().performancePeriod(), totals);
        for (Organization organization : Organization.values()) {
            if (organization.signsContracts()) {
                String name = payer.tenant() + "/" + organization.tenant();
                String stem = payer.tenant() + "/%s-" + organization.tenant();
                text(stem.formatted("contract") + ".json", contracts.of(organization));
                text(
                        stem.formatted("provider-roster") + ".csv",
                        roster(county, organization, ids.getOrDefault(name, name)));
            }
        }
        summaries.add(SummaryText.of(payer, totals, contracts));
    }

    private void text(String path, String content) throws IOException {
        int header = path.endsWith(".csv") ? content.indexOf('\n') : 0;
        try (OutputFile file = new OutputFile(folder, path, content.substring(0, header))) {
            file.append(content.substring(header == 0 ? 0 : header + 1));
            written.add(file.finish());
        }
    }

    private String manifest() {
        String files =
                written.stream()
                        .map(WrittenFile::toJson)
                        .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
        return """
        {
          "seed": %d,
          "members": %d,
          "period": {"start": "%s", "end": "%s"},
          "cutOff": "%s",
          "runOut": "%s",
          "files": %s
        }
        """
                .formatted(
                        county.seed(),
                        county.members(),
                        county.period().start(),
                        county.period().end(),
                        county.cutOff(),
                        county.runOut(),
                        files);
    }
}
