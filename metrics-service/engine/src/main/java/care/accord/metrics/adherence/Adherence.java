package care.accord.metrics.adherence;

import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.CohortPass;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import java.util.EnumSet;
import java.util.Set;

/// The share of treated members whose fills cover enough days of their treatment period.
public record Adherence(MeasureDescription description, AdherenceRules rules, DrugList drugs)
        implements Measure<Population> {
    /// The columns of claim lines that adherence is found by.
    public static final Set<ClaimColumn> COLUMNS =
            Set.copyOf(
                    EnumSet.of(
                            ClaimColumn.CLAIM_ID,
                            ClaimColumn.LINE_NUMBER,
                            ClaimColumn.KIND,
                            ClaimColumn.SERVICE_END_DAY,
                            ClaimColumn.ADMISSION_DAY,
                            ClaimColumn.DISCHARGE_DAY,
                            ClaimColumn.BILL_TYPE,
                            ClaimColumn.DIAGNOSES,
                            ClaimColumn.NDC,
                            ClaimColumn.DAYS_SUPPLY));

    @Override
    public MeasureResult evaluate(Population population, Cohort cohort) {
        Treatment kernel = new Treatment(rules, drugs, population.claims(), cohort.period());
        return new MeasureResult.Proportion(
                description, CohortPass.standings(kernel, population, cohort));
    }
}
