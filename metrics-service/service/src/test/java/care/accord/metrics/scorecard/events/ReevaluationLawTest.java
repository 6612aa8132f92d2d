package care.accord.metrics.scorecard.events;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.clinical.files.MemberRecords;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.files.FeedContents;
import care.accord.metrics.record.files.FeedReader;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.metrics.record.store.ClinicalStore;
import care.accord.metrics.run.Reevaluation;
import care.accord.metrics.run.RunInputs;
import care.accord.metrics.scorecard.store.EarlierResults.EarlierResult;
import care.accord.metrics.scorecard.store.EarlierScorecard;
import care.accord.metrics.utilization.files.ClaimsMeasures;
import care.accord.population.Population;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.programrules.IanaZone;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Evaluating whoever has something new equals evaluating everybody, to the byte, feed after feed")
class ReevaluationLawTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final LocalDate AS_KNOWN_ON = LocalDate.of(2026, 3, 31);
    private static final int MEMBERS = 12;
    private static final int FEEDS = 6;
    private static final CqlMeasure PRESSURE = CqlMeasure.shipped("controlled-blood-pressure");
    private static final List<Measure<Population>> CLAIMS = ClaimsMeasures.shipped().measures();

    @TempDir Path folder;

    /// A scorecard's results with what they follow from.
    private record Version(
            SnapshotManifest claims,
            Map<MeasureId, MeasureResult> results,
            Map<BeneficiaryId, String> contents) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFeed(long seed) throws IOException, FeedRejected {
        Random random = new Random(seed);
        SeededFeeds feeds = new SeededFeeds(random, MEMBERS, folder);
        Cohort cohort =
                new Cohort(
                        IntStream.range(0, MEMBERS)
                                .mapToObj(i -> new BeneficiaryId("m" + i))
                                .toList(),
                        YEAR);
        PopulationStore claims = PopulationStore.at(folder);
        ClinicalStore store = ClinicalStore.at(folder.toString());
        SnapshotManifest snapshot = claims.publish("north", List.of(), List.of(feeds.people()));
        Optional<ClinicalManifest> records = Optional.empty();
        Optional<Version> before = Optional.empty();
        int evaluated = 0;
        for (int feed = 0; feed < FEEDS; feed++) {
            if (random.nextBoolean()) {
                snapshot = claims.publish("north", List.of(snapshot), List.of(feeds.claims(feed)));
            }
            if (feed == 0 || random.nextBoolean()) {
                records = Optional.of(publish(store, records, feeds.bundle(feed), feed));
            }
            Population population = claims.load(snapshot, AS_KNOWN_ON);
            try (MemberRecords opened = open(store, records.orElseThrow())) {
                Optional<Set<BeneficiaryId>> changed =
                        before.isEmpty()
                                ? Optional.empty()
                                : claims.changedSince(before.get().claims(), snapshot);
                Map<MeasureId, Reevaluation> all =
                        run(
                                cohort,
                                unchanged(Optional.empty(), Optional.empty(), opened),
                                population);
                Map<MeasureId, Reevaluation> some =
                        run(cohort, unchanged(before, changed, opened), population);
                some.forEach((measure, found) ->
                        assertThat(bytes(found.result()))
                                .as("seed %d %s".formatted(seed, measure))
                                .isEqualTo(bytes(of(all, measure).result())));
                if (feed > 0) {
                    evaluated += of(some, PRESSURE.description().id()).evaluated();
                }
                Map<MeasureId, MeasureResult> results = new HashMap<>();
                some.forEach((measure, found) -> results.put(measure, found.result()));
                Map<BeneficiaryId, String> contents = new HashMap<>();
                cohort.members().forEach(one -> contents.put(one, opened.content(one)));
                before = Optional.of(new Version(snapshot, results, contents));
            }
        }
        assertThat(evaluated).isPositive().isLessThan((FEEDS - 1) * MEMBERS / 2);
    }

    private static <K, V> V of(Map<K, V> all, K one) {
        return Optional.ofNullable(all.get(one)).orElseThrow();
    }

    private static Map<MeasureId, Reevaluation> run(
            Cohort cohort, Unchanged unchanged, Population population) {
        Evaluation evaluation = new Evaluation(cohort, unchanged);
        Map<MeasureId, Reevaluation> found = new HashMap<>();
        CLAIMS.forEach(measure ->
                found.put(measure.description().id(), evaluation.ofClaims(measure, population)));
        found.put(PRESSURE.description().id(), evaluation.ofRecords(PRESSURE));
        return found;
    }

    private static Unchanged unchanged(
            Optional<Version> before, Optional<Set<BeneficiaryId>> changed, MemberRecords records) {
        Map<String, String> editions = new HashMap<>();
        CLAIMS.forEach(one -> put(editions, one.description()));
        put(editions, PRESSURE.description());
        return new Unchanged(
                before.map(then ->
                        new EarlierScorecard(
                                "s",
                                RunInputs.ENGINE,
                                new MeasurementPeriod(YEAR, IanaZone.UTC),
                                then.claims().id(),
                                AS_KNOWN_ON,
                                editions)),
                changed,
                records,
                measure -> before.map(then -> stored(then, measure)).orElseGet(Map::of));
    }

    private static void put(Map<String, String> editions, MeasureDescription measure) {
        editions.put(measure.id().value(), measure.edition());
    }

    /// As a database gives results back: words for facts.
    private static Map<BeneficiaryId, EarlierResult> stored(
            Version then, MeasureDescription measure) {
        Map<BeneficiaryId, EarlierResult> stored = new HashMap<>();
        for (MemberEvents events : events(of(then.results(), measure.id()))) {
            BeneficiaryId member = events.member().beneficiary();
            stored.put(
                    member,
                    new EarlierResult(
                            new MemberEvents(
                                    new MemberStanding(member, stored(events.member().standing())),
                                    events.events(),
                                    events.exposure(),
                                    events.base()),
                            of(then.contents(), member)));
        }
        return stored;
    }

    private static Standing stored(Standing standing) {
        List<Fact> facts =
                standing.evidence().stream().map(fact -> Fact.shown(fact.display())).toList();
        return switch (standing) {
            case Standing.Met _ -> new Standing.Met(facts);
            case Standing.Unmet _ -> new Standing.Unmet(facts);
            case Standing.Excluded _ -> new Standing.Excluded(facts);
            case Standing.NotApplicable _ -> new Standing.NotApplicable(facts);
            case Standing.Undetermined _ -> new Standing.Undetermined(facts);
        };
    }

    private static List<MemberEvents> events(MeasureResult result) {
        return switch (result) {
            case MeasureResult.Events events -> events.members();
            case MeasureResult.Episodes episodes -> episodes.members();
            case MeasureResult.Proportion proportion ->
                    proportion.members().stream()
                            .map(member -> new MemberEvents(member, 0, 0, BigDecimal.ZERO))
                            .toList();
            case MeasureResult.Composite _ ->
                    throw new IllegalStateException("Composites follow from their parts");
        };
    }

    private static String bytes(MeasureResult result) {
        StringBuilder text = new StringBuilder();
        for (MemberEvents events : events(result)) {
            Standing standing = events.member().standing();
            text.append(events.member().beneficiary().value())
                    .append(' ')
                    .append(standing.getClass().getSimpleName())
                    .append(' ')
                    .append(standing.evidence().stream().map(Fact::display).toList())
                    .append(standing.evidence().stream().map(Fact::sources).toList())
                    .append(
                            " %d %d %s\n"
                                    .formatted(events.events(), events.exposure(), events.base()));
        }
        return text.toString();
    }

    private ClinicalManifest publish(
            ClinicalStore store, Optional<ClinicalManifest> before, String bundle, int feed)
            throws IOException {
        FeedContents contents =
                FeedReader.read(
                        Files.writeString(Files.createTempFile(folder, "feed", ""), bundle),
                        Files.createTempDirectory(folder, "read"),
                        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(feed));
        assertThat(contents.rejections()).isEmpty();
        return store.publish(
                "east",
                before,
                contents.arrivals(
                        Files.createTempDirectory(folder, "dealt"),
                        patient -> new StoredPatient(patient, patient.replace('p', 'm')),
                        List.of()));
    }

    private static MemberRecords open(ClinicalStore store, ClinicalManifest manifest) {
        Map<BeneficiaryId, List<StoredPatient>> patients = new HashMap<>();
        for (int i = 0; i < MEMBERS; i++) {
            patients.put(new BeneficiaryId("m" + i), List.of(new StoredPatient("p" + i, "m" + i)));
        }
        return new MemberRecords(
                List.of(
                        new MemberRecords.Organization(
                                "east", manifest.id(), store.open(manifest), patients)));
    }
}
