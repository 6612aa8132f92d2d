package care.accord.metrics.scorecard.rest;

import care.accord.metrics.cost.Spend;
import care.accord.metrics.equity.Characteristic;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.equity.store.GroupRow;
import care.accord.metrics.experience.store.SurveyStore;
import care.accord.metrics.points.OwnDeciles;
import care.accord.metrics.scorecard.common.CommonScorecard;
import care.accord.metrics.scorecard.common.ContractMeasure;
import care.accord.metrics.scorecard.common.ContractMeasure.Earlier;
import care.accord.metrics.scorecard.common.ContractSpend;
import care.accord.metrics.scorecard.store.ScorecardMeasureRow;
import care.accord.metrics.scorecard.store.ScorecardRow;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.PerformanceYear;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One scorecard over all contracts whose party the caller is: a provider organization sees all its payers together, a payer all its
/// contracts.
@Path("/v1/scorecards/common")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
public class CommonScorecardResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final SurveyStore surveys;

    @Inject
    CommonScorecardResource(Caller caller, Tenancy tenancy, SurveyStore surveys) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.surveys = surveys;
    }

    /// The latest scorecards and survey results of a year together.
    @GET
    public CommonScorecardJson read(@QueryParam("year") @Nullable Integer year) {
        PerformanceYear of = year(Optional.ofNullable(year));
        return tenancy.inTransaction(caller.tenant(), () -> common(of));
    }

    private static PerformanceYear year(Optional<Integer> year) {
        try {
            return new PerformanceYear(year.orElse(0));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "year-missing", "Say of which year: ?year= with a performance year");
        }
    }

    private CommonScorecardJson common(PerformanceYear year) {
        List<ScorecardRow> scorecards = ScorecardRow.latestOf(year.year());
        List<ContractMeasure> measures = new ArrayList<>();
        List<GroupCounts> groups = new ArrayList<>();
        List<ContractSpend> spends = new ArrayList<>();
        for (ScorecardRow scorecard : scorecards) {
            scorecard
                    .spend()
                    .ifPresent(spend -> spends.add(new ContractSpend(spend, earlier(scorecard))));
            measures.addAll(measures(scorecard));
            Arrays.stream(Characteristic.values())
                    .forEach(by -> groups.addAll(GroupRow.of(scorecard.id, by)));
        }
        CommonScorecard common =
                CommonScorecard.of(
                        new CommonScorecard.Found(
                                measures,
                                surveys.latest(year.year()).stream()
                                        .flatMap(survey -> survey.results().stream())
                                        .toList(),
                                groups,
                                spends),
                        ProgramRules.bundled(),
                        year);
        return CommonScorecardJson.of(year.year(), scorecards, common);
    }

    private static Optional<Spend> earlier(ScorecardRow scorecard) {
        return Optional.ofNullable(scorecard.previousId)
                .flatMap(ScorecardRow::withId)
                .flatMap(ScorecardRow::spend);
    }

    private static List<ContractMeasure> measures(ScorecardRow scorecard) {
        List<ScorecardMeasureRow> before =
                scorecard.previousId == null
                        ? List.of()
                        : ScorecardMeasureRow.of(scorecard.previousId);
        return ScorecardMeasureRow.of(scorecard.id).stream()
                .map(row -> measure(row, before))
                .toList();
    }

    private static ContractMeasure measure(
            ScorecardMeasureRow row, List<ScorecardMeasureRow> before) {
        return new ContractMeasure(
                row.measure,
                row.title,
                row.lowerIsBetter,
                isOfEvents(row),
                row.numerator,
                base(row),
                row.target,
                before.stream()
                        .filter(earlier -> earlier.measure.equals(row.measure))
                        .findFirst()
                        .map(earlier ->
                                new Earlier(earlier.numerator, base(earlier), score(earlier))),
                score(row),
                deciles(row));
    }

    /// Of what several measures found, the rate is no share.
    private static Optional<BigDecimal> score(ScorecardMeasureRow row) {
        return Optional.ofNullable(row.rate).filter(_ -> row.counted.equals("parts"));
    }

    private static Optional<OwnDeciles> deciles(ScorecardMeasureRow row) {
        return Optional.ofNullable(row.decileRates)
                .map(rates ->
                        new OwnDeciles(
                                row.decilesSource,
                                row.decilesDirection.equals("lower"),
                                Arrays.stream(rates).map(BigDecimal::new).toList()));
    }

    /// Before it was written down what is counted, only events were wanted low.
    private static boolean isOfEvents(ScorecardMeasureRow row) {
        return row.counted.isBlank() ? row.lowerIsBetter : row.counted.equals("events");
    }

    /// What the numerator is divided by. Scorecards of before that was written down say it of shares only.
    private static BigDecimal base(ScorecardMeasureRow row) {
        return row.base == null ? BigDecimal.valueOf(row.denominator) : row.base;
    }
}
