package care.accord.metrics.measure.fhir;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import java.util.List;

/// A measure written in CQL, evaluated by the reference engine.
public final class CqlMeasure implements Measure<ClinicalRecords> {
    private static final Standing NO_RECORD =
            new Standing.NotApplicable(List.of(Fact.of("No clinical record")));

    private final MeasurePackage content;
    private final Translation translation;

    private CqlMeasure(MeasurePackage content, Translation translation) {
        this.content = content;
        this.translation = translation;
    }

    /// Translates and checks the package; errors name the library and line.
    public static CqlMeasure of(MeasurePackage content) {
        return new CqlMeasure(content, Translation.of(content));
    }

    /// A measure the platform ships.
    public static CqlMeasure shipped(String id) {
        return of(MeasurePackage.read(PackageFiles.shipped(id)));
    }

    @Override
    public MeasureDescription description() {
        return content.description();
    }

    @Override
    public MeasureResult evaluate(ClinicalRecords records, Cohort cohort) {
        Evaluator evaluator = new Evaluator(content, translation, cohort.period());
        return new MeasureResult.Proportion(
                description(),
                cohort.members().stream()
                        .map(member ->
                                new MemberStanding(member, standing(evaluator, records.of(member))))
                        .toList());
    }

    private static Standing standing(Evaluator evaluator, List<OrganizationRecord> records) {
        return records.isEmpty() ? NO_RECORD : evaluator.standing(records);
    }
}
