package care.accord.metrics.gap.events;

import care.accord.metrics.gap.ClaimsGapRules;
import care.accord.metrics.gap.EpisodeStandings;
import care.accord.metrics.gap.GapRule;
import care.accord.metrics.gap.events.CareGaps.MeasuredRate;
import care.accord.metrics.gap.fhir.ClinicalGapRules;
import care.accord.metrics.gap.store.FoundRate;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.RateStanding;
import care.accord.metrics.measure.Scoring;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.Publication;
import care.accord.metrics.measure.files.Measures;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.store.ComputedScorecard;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Rate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rates of a scorecard's measures: their counts, and what a gap in each is.
@ApplicationScoped
class RateRules {
    private final Measures measures;
    private final ObjectMapper json;

    @Inject
    RateRules(Measures measures, ObjectMapper json) {
        this.measures = measures;
        this.json = json;
    }

    /// In the order of the scorecard's lines, the rates of a measure with several one after another.
    List<MeasuredRate> of(ComputedScorecard computed, DateSpan period) {
        String payer = computed.roster().parties().payer();
        List<MeasuredRate> rates = new ArrayList<>();
        for (ComputedScorecard.Line computedLine : computed.lines()) {
            MeasureResult result = computedLine.found().result();
            ScorecardLine line = computedLine.score();
            Optional<CqlMeasure> clinical =
                    measures.clinical(payer, result.measure().id())
                            .filter(_ ->
                                    result.measure().source()
                                            == MeasureDescription.Source.CLINICAL);
            rates.addAll(rates(line, result, clinical, period));
        }
        return rates;
    }

    private List<MeasuredRate> rates(
            ScorecardLine line,
            MeasureResult result,
            Optional<CqlMeasure> clinical,
            DateSpan period) {
        return switch (result) {
            case MeasureResult.Proportion share ->
                    rules(share, clinical, period).stream()
                            .map(rule -> rate(line, share, rule, clinical))
                            .toList();
            case MeasureResult.Events _ ->
                    List.of(
                            new MeasuredRate(
                                    found(
                                            line,
                                            Scoring.RATIO.code(),
                                            Improvement.DECREASE,
                                            Optional.empty()),
                                    rules(result, clinical, period).stream()
                                            .findFirst()
                                            .map(rule -> new RateGaps(rule, result.standings()))));
            case MeasureResult.Episodes episodes ->
                    rules(episodes, clinical, period).stream()
                            .map(rule -> episodes(line, episodes.in(rule.rate()), rule, clinical))
                            .toList();
            case MeasureResult.Composite _ ->
                    List.of(
                            new MeasuredRate(
                                    found(
                                            line,
                                            "composite",
                                            Improvement.INCREASE,
                                            Optional.empty()),
                                    Optional.empty()));
        };
    }

    /// @param found in the rate of the rule
    private MeasuredRate episodes(
            ScorecardLine line,
            MeasureResult.Episodes found,
            GapRule rule,
            Optional<CqlMeasure> clinical) {
        return new MeasuredRate(
                found(
                        line,
                        rule,
                        new Counts(found.denominator(), found.numerator(), found.exclusions()),
                        clinical),
                Optional.of(
                        new RateGaps(
                                rule,
                                EpisodeStandings.of(rule.improvement(), found.members()),
                                byMember(found.members()))));
    }

    private static Map<BeneficiaryId, MemberEvents> byMember(List<MemberEvents> members) {
        return members.stream()
                .collect(Collectors.toMap(one -> one.member().beneficiary(), Function.identity()));
    }

    private List<GapRule> rules(
            MeasureResult result, Optional<CqlMeasure> clinical, DateSpan period) {
        return clinical.map(measure -> ClinicalGapRules.of(measure, period))
                .orElseGet(() ->
                        ClaimsGapRules.of(
                                measures.claims(result.measure().id()).orElseThrow(),
                                result,
                                period));
    }

    private MeasuredRate rate(
            ScorecardLine line,
            MeasureResult.Proportion share,
            GapRule rule,
            Optional<CqlMeasure> clinical) {
        List<MemberStanding> members =
                share.members().stream().map(member -> in(rule, member)).toList();
        MeasureResult.Proportion rate = new MeasureResult.Proportion(share.measure(), members);
        return new MeasuredRate(
                found(
                        line,
                        rule,
                        new Counts(rate.denominator(), rate.numerator(), rate.exclusions()),
                        clinical),
                Optional.of(new RateGaps(rule, members)));
    }

    /// Of a rate, in people or in episodes.
    private record Counts(long denominator, long numerator, long exclusions) {
        @Nullable BigDecimal score() {
            return denominator == 0
                    ? null
                    : BigDecimal.valueOf(numerator)
                            .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
        }
    }

    private FoundRate found(
            ScorecardLine line, GapRule rule, Counts counts, Optional<CqlMeasure> clinical) {
        return new FoundRate(
                line.measure().id().value(),
                rule.rate(),
                line.target().title(),
                canonical(line.measure(), clinical),
                Scoring.PROPORTION.code(),
                rule.improvement().code(),
                counts.denominator(),
                counts.numerator(),
                counts.exclusions(),
                counts.score(),
                write(rule));
    }

    /// The member as they stand in this rate.
    private static MemberStanding in(GapRule rule, MemberStanding member) {
        return new MemberStanding(
                member.beneficiary(),
                member.rates().stream()
                        .filter(rate -> rate.rate().equals(rule.rate()))
                        .map(RateStanding::standing)
                        .findFirst()
                        .orElse(member.standing()));
    }

    private static FoundRate found(
            ScorecardLine line,
            String scoring,
            Improvement improvement,
            Optional<CqlMeasure> clinical) {
        return new FoundRate(
                line.measure().id().value(),
                "",
                line.target().title(),
                canonical(line.measure(), clinical),
                scoring,
                improvement.code(),
                line.denominator().value(),
                line.numerator().value(),
                line.exclusions().value(),
                line.rate().map(Rate::value).orElse(null),
                "[]");
    }

    private static String canonical(MeasureDescription measure, Optional<CqlMeasure> clinical) {
        return clinical.map(found -> found.publication().url())
                        .orElse(Publication.URL + measure.id())
                + "|"
                + measure.version();
    }

    private String write(GapRule rule) {
        try {
            return json.writeValueAsString(rule.records());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a gap needs cannot be written as JSON", e);
        }
    }
}
