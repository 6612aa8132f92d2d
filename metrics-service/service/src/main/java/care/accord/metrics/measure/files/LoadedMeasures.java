package care.accord.metrics.measure.files;

import care.accord.metrics.contract.store.DueRuns;
import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.LastUsed;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.fhir.CompositePackage;
import care.accord.metrics.measure.fhir.ContentProblem;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.ElmCache;
import care.accord.metrics.measure.fhir.MeasureContentException;
import care.accord.metrics.measure.fhir.MeasurePackage;
import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import care.accord.metrics.measure.store.MeasurePackageStore;
import care.accord.metrics.measure.store.StoredPackage;
import care.accord.metrics.measure.store.TranslatedLibraryStore;
import care.accord.metrics.measure.store.Withdrawal;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The measures tenants loaded. What they are translated to is kept beside them, so that a start reads it; those that were used
/// last stay in memory, by their edition.
@ApplicationScoped
public class LoadedMeasures {
    private static final Logger LOG = Logger.getLogger(LoadedMeasures.class);

    /// More than any payer's list of measures: one alone never pushes its own out again.
    private static final int MEASURES = 500;

    private final Tenancy tenancy;
    private final MeasurePackageStore store;
    private final DueRuns dueRuns;
    private final TranslatedLibraryStore translated;
    private final LastUsed<String, Content> byEdition = new LastUsed<>(MEASURES);

    @Inject
    LoadedMeasures(
            Tenancy tenancy,
            MeasurePackageStore store,
            TranslatedLibraryStore translated,
            DueRuns dueRuns) {
        this.tenancy = tenancy;
        this.store = store;
        this.translated = translated;
        this.dueRuns = dueRuns;
    }

    /// What became of a package.
    ///
    /// @param isNew false when the same content was there already
    public record Loaded(Content measure, boolean isNew) {}

    /// Checks and keeps a package.
    ///
    /// @return empty when the version is taken by other content
    /// @throws care.accord.metrics.measure.fhir.MeasureContentException saying what is wrong with it, by library and line
    public Optional<Loaded> load(String tenant, String by, String bundle) {
        Content read = read(tenant, bundle);
        MeasureDescription description = read.description();
        StoredPackage content =
                new StoredPackage(
                        description.id().value(),
                        description.version(),
                        description.edition(),
                        bundle);
        boolean added = tenancy.inTransaction(tenant, () -> keep(tenant, content, by));
        Optional<StoredPackage> kept =
                tenancy.inTransaction(tenant, () -> store.version(content.id(), content.version()));
        return kept.filter(found -> found.edition().equals(content.edition()))
                .map(_ -> new Loaded(read, added));
    }

    /// What a scorecard lacked may be what is loaded here: those are computed again.
    private boolean keep(String tenant, StoredPackage content, String by) {
        boolean added = store.add(tenant, content, by);
        if (added) {
            dueRuns.askForUnscored(tenant, by);
        }
        return added;
    }

    /// What a package holds: a measure with CQL of its own, or one composed of others.
    public sealed interface Content {
        MeasureDescription description();

        record Clinical(CqlMeasure measure) implements Content {
            @Override
            public MeasureDescription description() {
                return measure.description();
            }
        }

        record Composed(CompositeMeasure measure) implements Content {
            @Override
            public MeasureDescription description() {
                return measure.description();
            }
        }
    }

    private Content read(String tenant, String bundle) {
        PackageFiles files = PackageBundle.read(bundle);
        return CompositePackage.read(files)
                .<Content>map(Content.Composed::new)
                .orElseGet(() ->
                        new Content.Clinical(
                                CqlMeasure.of(MeasurePackage.read(files), new Kept(tenant))));
    }

    /// What a tenant's packages were translated to, among the tenant's rows.
    private final class Kept implements ElmCache {
        private final String tenant;

        Kept(String tenant) {
            this.tenant = tenant;
        }

        @Override
        public Optional<byte[]> find(String key) {
            return tenancy.inTransaction(tenant, () -> translated.find(key));
        }

        @Override
        public void keep(String key, byte[] elm) {
            tenancy.runInTransaction(tenant, () -> translated.keep(tenant, key, elm));
        }
    }

    private Stream<Content> contents(String tenant) {
        return tenancy.inTransaction(tenant, store::latest).stream()
                .flatMap(found -> usable(tenant, found).stream());
    }

    /// What was kept before a check was known may not pass it; the other measures are not affected, and it can be loaded again.
    private Optional<Content> usable(String tenant, StoredPackage found) {
        try {
            return Optional.of(content(tenant, found));
        } catch (MeasureContentException e) {
            LOG.warnf(
                    "measure.refused measure=%s version=%s %s",
                    found.id(), found.version(), e.getMessage());
            return Optional.empty();
        }
    }

    private Content content(String tenant, StoredPackage found) {
        return byEdition.get(found.edition(), _ -> read(tenant, found.content()));
    }

    /// Every version of a measure the tenant loaded, the latest first.
    public List<Content> versions(String tenant, String measure) {
        return tenancy.inTransaction(tenant, () -> store.versions(measure)).stream()
                .flatMap(found -> usable(tenant, found).stream())
                .toList();
    }

    /// The latest version of every measure that the tenant loaded.
    public List<Content> latest(String tenant) {
        return contents(tenant).toList();
    }

    /// A version as it was loaded.
    public Optional<StoredPackage> version(String tenant, String measure, String version) {
        return tenancy.inTransaction(tenant, () -> store.version(measure, version));
    }

    /// The versions of a measure that nothing is computed by any more.
    public Map<String, Withdrawal> withdrawn(String tenant, String measure) {
        return tenancy.inTransaction(tenant, () -> store.withdrawn(measure));
    }

    /// Takes a version out of use: the one before it counts from the next run on. What was computed by it stays.
    public void withdraw(String tenant, StoredPackage version, String by, String reason) {
        tenancy.runInTransaction(tenant, () -> store.withdraw(tenant, version, by, reason));
    }

    /// Brings a version back into use; scorecards that lacked its measure are computed again.
    public void restore(String tenant, StoredPackage version, String by) {
        tenancy.runInTransaction(
                tenant,
                () -> {
                    store.restore(version);
                    dueRuns.askForUnscored(tenant, by);
                });
    }

    /// A package that was kept and does not pass the checks of today.
    public record Refused(StoredPackage stored, List<ContentProblem> problems) {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The measures of which the latest version does not pass the checks of today.
    public List<Refused> refused(String tenant) {
        return refused(tenant, tenancy.inTransaction(tenant, store::latest));
    }

    /// The versions of a measure that do not pass the checks of today.
    public List<Refused> refused(String tenant, String measure) {
        return refused(tenant, tenancy.inTransaction(tenant, () -> store.versions(measure)));
    }

    private List<Refused> refused(String tenant, List<StoredPackage> kept) {
        List<Refused> refused = new ArrayList<>();
        for (StoredPackage found : kept) {
            try {
                content(tenant, found);
            } catch (MeasureContentException e) {
                refused.add(new Refused(found, e.problems()));
            }
        }
        return refused;
    }

    /// The latest version of a measure the tenant loaded.
    Optional<Content> latest(String tenant, MeasureId id) {
        return newest(tenant, id).flatMap(found -> usable(tenant, found));
    }

    /// Whether the tenant loaded a measure that does not pass the checks of today.
    boolean isRefused(String tenant, MeasureId id) {
        return newest(tenant, id).filter(found -> usable(tenant, found).isEmpty()).isPresent();
    }

    private Optional<StoredPackage> newest(String tenant, MeasureId id) {
        return tenancy.inTransaction(tenant, () -> store.newest(id.value()));
    }

    /// The latest version of every measure with CQL that the tenant loaded.
    public List<CqlMeasure> of(String tenant) {
        return contents(tenant).flatMap(content -> clinical(content).stream()).toList();
    }

    /// The latest version of every composite that the tenant loaded.
    public List<CompositeMeasure> composites(String tenant) {
        return contents(tenant).flatMap(content -> composed(content).stream()).toList();
    }

    /// The latest version of a measure the tenant loaded, where contracts can score it.
    public Optional<CqlMeasure> clinical(String tenant, MeasureId id) {
        return latest(tenant, id).flatMap(LoadedMeasures::clinical).filter(CqlMeasure::isScorable);
    }

    /// The latest version of a composite that the tenant loaded.
    Optional<CompositeMeasure> composite(String tenant, MeasureId id) {
        return latest(tenant, id).flatMap(LoadedMeasures::composed);
    }

    private static Optional<CqlMeasure> clinical(Content content) {
        return content instanceof Content.Clinical(CqlMeasure measure)
                ? Optional.of(measure)
                : Optional.empty();
    }

    private static Optional<CompositeMeasure> composed(Content content) {
        return content instanceof Content.Composed(CompositeMeasure measure)
                ? Optional.of(measure)
                : Optional.empty();
    }
}
