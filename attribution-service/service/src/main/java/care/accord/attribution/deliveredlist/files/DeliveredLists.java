package care.accord.attribution.deliveredlist.files;

import care.accord.attribution.assignment.files.CircumstanceLists;
import care.accord.attribution.chain.files.ChainLists;
import care.accord.attribution.deliveredlist.store.DeliveredListRow;
import care.accord.attribution.deliveredlist.store.GivenLists;
import care.accord.attribution.payerlist.PayerList;
import care.accord.attribution.payerlist.files.PayerListFile;
import care.accord.attribution.snapshot.files.Kept;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.Verdict;
import care.accord.population.store.depot.Depot;
import care.accord.population.store.depot.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lists as they were sent, in the payer's part of the store under the hash of their content. They are read where they are
/// asked for, by the reader that passed the verdict; those that runs read are kept in memory while they are in use.
@ApplicationScoped
public class DeliveredLists {
    private static final long BYTES_PER_LINE = 300;

    private final Depot depot;
    private final Kept<List<String>, ChainLists> ofChains;
    private final Kept<List<String>, CircumstanceLists> ofPrograms;

    @Inject
    DeliveredLists(
            @ConfigProperty(name = "accord.store") String location,
            @ConfigProperty(name = "accord.lists.share-of-memory") double share) {
        depot = Depot.at(location);
        long half = (long) (Runtime.getRuntime().maxMemory() * share / 2);
        ofChains = new Kept<>(half, lists -> lists.size() * BYTES_PER_LINE);
        ofPrograms = new Kept<>(half, lists -> lists.size() * BYTES_PER_LINE);
    }

    /// Whether a feed of the kind is kept as it was sent.
    public static boolean isList(FeedKind kind) {
        return kind == FeedKind.ALR || GivenLists.KINDS.contains(kind);
    }

    /// Keeps the content of a feed; doing it again changes nothing.
    public void keep(String tenant, String sha256, Path file) {
        try (Scratch scratch = depot.newScratch(tenant)) {
            depot.keep(Files.copy(file, scratch.folder().resolve(sha256)), name(tenant, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("A list could not be written to the store", e);
        }
    }

    /// What these lists give a rule chain.
    public ChainLists given(List<DeliveredListRow> lists) {
        return ofChains.get(
                names(lists),
                () -> {
                    ChainLists all = new ChainLists();
                    lists.forEach(list -> accepted(list, all::read));
                    return all;
                });
    }

    /// What these lists say to a program.
    public CircumstanceLists circumstances(List<DeliveredListRow> lists) {
        return ofPrograms.get(
                names(lists),
                () -> {
                    CircumstanceLists all = new CircumstanceLists();
                    lists.forEach(list -> accepted(list, all::read));
                    return all;
                });
    }

    private static List<String> names(List<DeliveredListRow> lists) {
        return lists.stream().map(list -> name(list.tenantId, list.sha256)).toList();
    }

    /// What an assignment list says.
    public PayerList payerList(DeliveredListRow list) {
        PayerListFile file = new PayerListFile();
        accepted(list, feed -> FeedReader.read(feed, file));
        return file.list();
    }

    private void accepted(DeliveredListRow list, Function<FeedFile, Verdict> reader) {
        FeedKind kind = FeedKind.of(list.kind).orElseThrow();
        try {
            Path scratch = Files.createTempDirectory("accord-list");
            try {
                Path file = depot.local(name(list.tenantId, list.sha256), scratch);
                if (reader.apply(FeedFile.of(kind, file)) instanceof Verdict.Rejected) {
                    throw new IllegalStateException(
                            "List %s is not what it was".formatted(list.feedId));
                }
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A list could not be read from the store", e);
        }
    }

    private static String name(String tenant, String sha256) {
        return tenant + "/lists/" + sha256;
    }

    /// Deletes a folder of files.
    private static void delete(Path scratch) throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }
}
