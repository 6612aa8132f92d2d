package care.accord.attribution.deliveredlist.files;

import care.accord.attribution.deliveredlist.store.DeliveredListRow;
import care.accord.population.files.AssignmentListEntry;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Verdict;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lists as they were sent, in the payer's part of the store under the hash of their content. They are read where they are
/// asked for, by the reader that passed the verdict.
@ApplicationScoped
public class DeliveredLists {
    private final Path folder;

    @Inject
    DeliveredLists(@ConfigProperty(name = "accord.store") Path folder) {
        this.folder = folder;
    }

    /// Whether a feed of the kind is kept as it was sent.
    public static boolean isList(FeedKind kind) {
        return kind == FeedKind.ALR
                || kind == FeedKind.PCP_SELECTIONS
                || kind == FeedKind.PROVIDER_GEOGRAPHY;
    }

    /// Keeps the content of a feed; doing it again changes nothing.
    public void keep(String tenant, String sha256, Path file) {
        Path kept = path(tenant, sha256);
        try {
            Files.createDirectories(kept.resolveSibling("."));
            Path half = Files.createTempFile(folder.resolve(tenant), "list", ".part");
            Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("A list could not be written to the store", e);
        }
    }

    /// The people on an assignment list, in its order.
    public List<BeneficiaryId> people(DeliveredListRow list) {
        List<BeneficiaryId> people = new ArrayList<>();
        Verdict verdict =
                FeedReader.read(
                        FeedFile.of(FeedKind.ALR, path(list.tenantId, list.sha256)),
                        new FeedSink() {
                            @Override
                            public void assignment(AssignmentListEntry entry) {
                                people.add(entry.beneficiary());
                            }
                        });
        if (verdict instanceof Verdict.Rejected) {
            throw new IllegalStateException("List %s is not what it was".formatted(list.feedId));
        }
        return people;
    }

    private Path path(String tenant, String sha256) {
        return folder.resolve(tenant).resolve("lists").resolve(sha256);
    }
}
