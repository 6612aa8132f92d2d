package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.EpisodeRate;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.NeededRecords;
import care.accord.metrics.measure.PatientResult;
import care.accord.metrics.measure.RateStanding;
import care.accord.metrics.measure.Scoring;
import care.accord.metrics.measure.Standing;
import care.accord.metrics.measure.Unscorable;
import care.accord.programrules.IanaZone;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencds.cqf.cql.engine.debug.SourceLocator;
import org.opencds.cqf.cql.engine.exception.CqlException;

/// A measure written in CQL, evaluated by the reference engine.
public final class CqlMeasure implements Measure<ClinicalRecords> {
    private static final Standing NO_RECORD =
            new Standing.NotApplicable(List.of(Fact.of("No clinical record")));

    private final MeasurePackage content;
    private final Translation translation;
    private final List<ContentProblem> unknownValueSets;

    private CqlMeasure(
            MeasurePackage content,
            Translation translation,
            List<ContentProblem> unknownValueSets) {
        this.content = content;
        this.translation = translation;
        this.unknownValueSets = unknownValueSets;
    }

    /// Translates and checks the package; errors name the library and line.
    public static CqlMeasure of(MeasurePackage content) {
        return of(content, ElmCache.NONE);
    }

    /// The same, not translated again where the cache has it.
    public static CqlMeasure of(MeasurePackage content, ElmCache cache) {
        CqlMeasure measure = withWhatIsKnown(content, cache);
        List<ContentProblem> unknown = measure.unknownValueSets();
        if (!unknown.isEmpty()) {
            throw new MeasureContentException(unknown);
        }
        return measure;
    }

    /// The same, but value sets may be missing. They are taken to have no codes: whoever uses this says so to their readers.
    static CqlMeasure withWhatIsKnown(MeasurePackage content, ElmCache cache) {
        Translation translation =
                CqlLibraries.of(content.cql()).translate(content.library(), cache);
        List<ContentProblem> problems = translation.wrongDefines(content);
        if (!problems.isEmpty()) {
            throw new MeasureContentException(problems);
        }
        return new CqlMeasure(
                content, translation, translation.unknownValueSets(content.valueSets()));
    }

    /// Value sets that the libraries name and the package lacks, with library and line.
    public List<ContentProblem> unknownValueSets() {
        return unknownValueSets;
    }

    /// Why a contract cannot score it; empty where it can: proportions of people, or of what happened to them where all of its groups count
    /// that. Others are evaluated by [#over] alone.
    public Optional<Unscorable> unscorable() {
        return Unscorable.of(
                content.groups().stream().map(GroupCriteria::scoring).toList(),
                content.groups().stream().map(GroupCriteria::basis).toList());
    }

    public boolean isScorable() {
        return unscorable().isEmpty();
    }

    private boolean countsPeople() {
        return content.groups().getFirst().countsPeople();
    }

    /// Where the measure is published, and until when it is meant to be used.
    public Publication publication() {
        return content.publication();
    }

    /// What the numerator of a group looks for in a record.
    public List<NeededRecords> neededRecords(GroupCriteria group) {
        return new NumeratorRetrieves(translation).of(group);
    }

    public List<GroupCriteria> groups() {
        return content.groups();
    }

    /// A measure the platform ships.
    public static CqlMeasure shipped(String id) {
        return of(MeasurePackage.read(PackageFiles.shipped(id)));
    }

    @Override
    public MeasureDescription description() {
        return content.description();
    }

    /// Evaluates person after person over days in UTC, in one thread.
    public PatientEvaluation over(DateSpan period) {
        return over(new MeasurementPeriod(period, IanaZone.UTC));
    }

    /// Evaluates person after person over the period, in one thread. Its end is what the measure takes for now.
    public PatientEvaluation over(MeasurementPeriod period) {
        return new Evaluator(content, translation, period)::evaluate;
    }

    /// One standing for each member, and of a measure with several rates one for each rate besides: the first is the one that
    /// contracts score. Members are evaluated on all cores; records are read by the calling thread alone, a few people ahead.
    ///
    /// @throws IllegalStateException when the measure cannot be scored
    @Override
    public MeasureResult evaluate(ClinicalRecords records, Cohort cohort) {
        if (!isScorable()) {
            throw new IllegalStateException(
                    description().id() + " is not proportions; evaluate it by person");
        }
        List<MemberRates> found = new ArrayList<>(cohort.members().size());
        OnAllCores.map(
                cohort.members().stream()
                        .map(member -> new Read(member, records.of(member)))
                        .iterator(),
                () -> {
                    PatientEvaluation evaluation = over(cohort.measurementPeriod());
                    return read -> rates(evaluation, read);
                },
                found::add);
        return countsPeople()
                ? new MeasureResult.Proportion(
                        description(), found.stream().map(MemberRates::standing).toList())
                : episodes(found);
    }

    private MeasureResult.Episodes episodes(List<MemberRates> found) {
        List<EpisodeRate> rates =
                IntStream.range(0, content.groups().size())
                        .mapToObj(rate ->
                                new EpisodeRate(
                                        content.groups().get(rate).id(),
                                        found.stream().map(one -> one.episodes(rate)).toList()))
                        .toList();
        return new MeasureResult.Episodes(
                description(),
                content.groups().getFirst().basis(),
                rates.getFirst().members(),
                rates.size() == 1 ? List.of() : rates);
    }

    /// A member's records, read.
    private record Read(BeneficiaryId member, List<OrganizationRecord> records) {}

    /// What was found of a member, rate by rate in the measure's order.
    private record MemberRates(
            BeneficiaryId member, List<RateStanding> rates, List<EpisodeCounts> counts) {
        MemberStanding standing() {
            return new MemberStanding(
                    member, rates.getFirst().standing(), rates.size() == 1 ? List.of() : rates);
        }

        MemberEvents episodes(int rate) {
            EpisodeCounts found = counts.get(rate);
            return new MemberEvents(
                    new MemberStanding(member, rates.get(rate).standing()),
                    found.met(),
                    found.counted(),
                    BigDecimal.valueOf(found.counted()),
                    found.excluded());
        }
    }

    /// A record that cannot be read or evaluated harms nobody else's result.
    private MemberRates rates(PatientEvaluation evaluation, Read read) {
        if (read.records().isEmpty()) {
            return without(read, NO_RECORD);
        }
        try {
            PatientResult result = evaluation.of(PatientRecord.parse(read.records()));
            return new MemberRates(
                    read.member(),
                    standings(result),
                    result.groups().stream().map(EpisodeCounts::of).toList());
        } catch (CqlException | DataFormatException | IllegalArgumentException e) {
            return without(read, undetermined(e));
        }
    }

    private MemberRates without(Read read, Standing standing) {
        List<RateStanding> rates = everyRate(standing);
        return new MemberRates(
                read.member(), rates, rates.stream().map(_ -> EpisodeCounts.NONE).toList());
    }

    private List<RateStanding> everyRate(Standing standing) {
        return content.groups().stream()
                .map(group -> new RateStanding(group.id(), standing))
                .toList();
    }

    /// Where a person stands in each proportion of the measure. Where something else than people is counted, such as visits, a
    /// person has met it when nothing that counts is left unmet.
    public List<RateStanding> standings(PatientResult result) {
        return result.groups().stream()
                .filter(group -> group.scoring() == Scoring.PROPORTION)
                .map(group -> new RateStanding(group.id(), standing(result, group)))
                .toList();
    }

    private Standing standing(PatientResult result, PatientResult.Group group) {
        List<Fact> evidence = new ArrayList<>();
        result.supplemental()
                .forEach((name, words) -> {
                    if (translation.givesSentences(name)) {
                        words.forEach(word -> evidence.add(Fact.of(word)));
                    }
                });
        evidence.addAll(result.clauses());
        EpisodeCounts counts = EpisodeCounts.of(group);
        if (counts.counted() + counts.excluded() == 0) {
            return new Standing.NotApplicable(result.clauses());
        }
        if (counts.met() < counts.counted()) {
            return new Standing.Unmet(evidence);
        }
        return counts.met() > 0 ? new Standing.Met(evidence) : new Standing.Excluded(evidence);
    }

    /// Says where in the measure it went wrong, never with which values: they belong to a person.
    private static Standing undetermined(RuntimeException failure) {
        SourceLocator at = failure instanceof CqlException cql ? cql.getSourceLocator() : null;
        String place =
                at == null
                        ? "the clinical record"
                        : "%s line %d".formatted(at.getLibraryName(), line(at));
        return new Standing.Undetermined(
                List.of(
                        Fact.of(
                                "Could not be evaluated: %s at %s"
                                        .formatted(failure.getClass().getSimpleName(), place))));
    }

    private static int line(SourceLocator place) {
        return place.getSourceLocation() == null ? 0 : place.getSourceLocation().getStartLine();
    }
}
