package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.PatientResult;
import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.Scoring;
import care.accord.metrics.measure.Standing;
import care.accord.vocabulary.DateSpan;
import java.util.ArrayList;
import java.util.List;
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
        CqlMeasure measure = withWhatIsKnown(content);
        List<ContentProblem> unknown = measure.unknownValueSets();
        if (!unknown.isEmpty()) {
            throw new MeasureContentException(unknown);
        }
        return measure;
    }

    /// The same, but value sets may be missing. They are taken to have no codes: whoever uses this says so to their readers.
    public static CqlMeasure withWhatIsKnown(MeasurePackage content) {
        Translation translation = CqlLibraries.of(content.cql()).translate(content.library());
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

    /// Whether each member has one standing in it: one proportion of people. Others are evaluated by [#over] alone.
    public boolean givesStandings() {
        GroupCriteria first = content.groups().getFirst();
        return content.groups().size() == 1
                && first.scoring() == Scoring.PROPORTION
                && first.basis().equals("boolean");
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

    /// Evaluates person after person over the period, in one thread.
    public PatientEvaluation over(DateSpan period) {
        return new Evaluator(content, translation, period)::evaluate;
    }

    /// One standing for each member.
    ///
    /// @throws IllegalStateException when the measure does not give standings
    @Override
    public MeasureResult evaluate(ClinicalRecords records, Cohort cohort) {
        if (!givesStandings()) {
            throw new IllegalStateException(
                    description().id() + " is not one proportion of people; evaluate it by person");
        }
        PatientEvaluation evaluation = over(cohort.period());
        return new MeasureResult.Proportion(
                description(),
                cohort.members().stream()
                        .map(member ->
                                new MemberStanding(
                                        member, standing(evaluation, records.of(member))))
                        .toList());
    }

    /// A record that cannot be read or evaluated harms nobody else's result.
    private Standing standing(PatientEvaluation evaluation, List<OrganizationRecord> records) {
        if (records.isEmpty()) {
            return NO_RECORD;
        }
        try {
            return standing(evaluation.of(PatientRecord.parse(records)));
        } catch (CqlException | DataFormatException | IllegalArgumentException e) {
            return undetermined(e);
        }
    }

    private Standing standing(PatientResult result) {
        PatientResult.Group group = result.groups().getFirst();
        List<Fact> evidence = new ArrayList<>();
        result.supplemental()
                .forEach((name, words) -> {
                    if (translation.givesSentences(name)) {
                        words.forEach(word -> evidence.add(Fact.of(word)));
                    }
                });
        evidence.addAll(result.clauses());
        if (!holds(group, PopulationCode.DENOMINATOR)) {
            return new Standing.NotApplicable(result.clauses());
        }
        if (holds(group, PopulationCode.DENOMINATOR_EXCLUSION)) {
            return new Standing.Excluded(evidence);
        }
        if (holds(group, PopulationCode.NUMERATOR)) {
            return new Standing.Met(evidence);
        }
        return holds(group, PopulationCode.DENOMINATOR_EXCEPTION)
                ? new Standing.Excluded(evidence)
                : new Standing.Unmet(evidence);
    }

    private static boolean holds(PatientResult.Group group, PopulationCode code) {
        return group.count(code).orElse(0L) > 0;
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
