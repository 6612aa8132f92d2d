package care.accord.metrics.report.fhir;

import static care.accord.metrics.report.fhir.Deqm.concept;
import static care.accord.metrics.report.fhir.Deqm.element;
import static care.accord.metrics.report.fhir.Deqm.extension;

import care.accord.metrics.gap.RemarkCode;
import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.metrics.gap.store.MeasuredRateRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// MeasureReports of a scorecard, profiles summary- and indv-measurereport-deqm: one for each measure, one group for each rate.
/// Whether a member counts is known, not why they did not: the initial population is not told, and exceptions are told as
/// exclusions.
final class Reports {
    private static final int DECIMALS = 6;
    private static final String REMARK = Deqm.PROFILES + "extension-careGapRemark";

    private Reports() {}

    /// The name of a measure's report in a scorecard.
    static String id(MeasuredRateRow first) {
        return first.scorecardId + "-" + first.position;
    }

    /// The name of a member's report.
    static String id(MeasuredRateRow first, long person) {
        return id(first) + "-" + person;
    }

    /// How a measure came out for everybody.
    ///
    /// @param rates of one measure, at least one
    static Map<String, Object> summary(List<MeasuredRateRow> rates, OffsetDateTime computedAt) {
        return report(
                rates.getFirst(),
                new Head("summary", id(rates.getFirst()), null),
                computedAt,
                rates.stream().map(Reports::group).toList());
    }

    /// How a measure came out for one member.
    ///
    /// @param gaps of the member, one for each rate
    static Map<String, Object> individual(
            List<MeasuredRateRow> rates,
            List<CareGapRow> gaps,
            List<CareGapRemarkRow> remarks,
            OffsetDateTime computedAt) {
        CareGapRow first = gaps.getFirst();
        List<Map<String, Object>> groups = new ArrayList<>();
        for (CareGapRow gap : gaps) {
            rates.stream()
                    .filter(rate -> rate.position == gap.position)
                    .forEach(rate -> groups.add(group(rate, gap, remarks)));
        }
        return report(
                rates.getFirst(),
                new Head("individual", id(rates.getFirst(), first.person), subject(first)),
                computedAt,
                groups);
    }

    /// The member, by number and, in bodies only, by the payer's identifier.
    static Map<String, Object> subject(CareGapRow gap) {
        return element(
                "reference",
                "Patient/" + Deqm.PERSON + gap.person,
                "identifier",
                element("system", Deqm.MEMBER, "value", gap.beneficiaryId));
    }

    /// What a report of everybody and one of a member differ in.
    private record Head(String type, String id, @Nullable Map<String, Object> subject) {
        private String profile() {
            return (type.equals("summary") ? "summary" : "indv") + "-measurereport-deqm";
        }
    }

    private static Map<String, Object> report(
            MeasuredRateRow rate,
            Head head,
            OffsetDateTime computedAt,
            List<Map<String, Object>> groups) {
        return element(
                "resourceType",
                "MeasureReport",
                "id",
                head.id(),
                "meta",
                Deqm.profile(head.profile()),
                "extension",
                List.of(Deqm.scoring(rate.scoring)),
                "identifier",
                List.of(element("system", "urn:accord:measure-report", "value", head.id())),
                "status",
                "complete",
                "type",
                head.type(),
                "measure",
                rate.canonical,
                "subject",
                head.subject(),
                "date",
                computedAt.toInstant().toString(),
                "reporter",
                Deqm.organization(rate.tenantId),
                "period",
                Deqm.period(rate.period()),
                "improvementNotation",
                concept(Deqm.IMPROVEMENT, rate.improvement),
                "group",
                groups);
    }

    private static Map<String, Object> group(MeasuredRateRow rate) {
        boolean hasExclusions = rate.scoring.equals("proportion");
        return element(
                "id",
                groupId(rate),
                "population",
                populations(
                        hasExclusions ? rate.denominator + rate.exclusions : rate.denominator,
                        hasExclusions ? rate.exclusions : -1,
                        rate.numerator),
                "measureScore",
                score(rate, rate.score));
    }

    private static Map<String, Object> group(
            MeasuredRateRow rate, CareGapRow gap, List<CareGapRemarkRow> remarks) {
        Counts counts = Counts.of(gap);
        List<Map<String, Object>> said =
                remarks.stream()
                        .filter(remark -> remark.isAbout(gap))
                        .map(Reports::remark)
                        .toList();
        return element(
                "id",
                groupId(rate),
                "extension",
                said.isEmpty() ? null : said,
                "population",
                populations(counts.denominator(), counts.excluded(), counts.met()),
                "measureScore",
                score(rate, counts.score()));
    }

    /// A member as one, or the member's episodes where those are counted.
    ///
    /// @param denominator with what is left out
    private record Counts(long denominator, long excluded, long met) {
        static Counts of(CareGapRow gap) {
            return gap.episodes == null
                    ? new Counts(
                            gap.standing.equals("not-applicable") ? 0 : 1,
                            gap.standing.equals("excluded") ? 1 : 0,
                            gap.standing.equals("met") ? 1 : 0)
                    : new Counts(
                            gap.episodes + gap.episodesExcluded,
                            gap.episodesExcluded,
                            gap.episodesMet);
        }

        private BigDecimal score() {
            return denominator == excluded
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(met)
                            .divide(
                                    BigDecimal.valueOf(denominator - excluded),
                                    MathContext.DECIMAL128);
        }
    }

    static String groupId(MeasuredRateRow rate) {
        return rate.rate.isBlank() ? rate.measure : rate.rate;
    }

    /// @param exclusions below zero where the scoring knows none
    private static List<Map<String, Object>> populations(
            long denominator, long exclusions, long numerator) {
        List<Map<String, Object>> populations = new ArrayList<>();
        populations.add(population("denominator", denominator));
        if (exclusions >= 0) {
            populations.add(population("denominator-exclusion", exclusions));
        }
        populations.add(population("numerator", numerator));
        return populations;
    }

    private static Map<String, Object> population(String code, long count) {
        return element("code", concept(Deqm.POPULATION, code), "count", count);
    }

    /// Where nobody counts a proportion is told as 0: the profile wants a number (deqm-6).
    private static @Nullable Map<String, Object> score(
            MeasuredRateRow rate, @Nullable BigDecimal score) {
        if (score == null) {
            return rate.scoring.equals("proportion") ? element("value", 0) : null;
        }
        return element("value", score.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /// The guide gives the value of a code the type uri, bound to its code system: a code of ours is told as text.
    private static Map<String, Object> remark(CareGapRemarkRow row) {
        boolean isOfGuide = RemarkCode.of(row.code).orElseThrow().isOfDeqm();
        List<Map<String, Object>> parts = new ArrayList<>();
        parts.add(extension("author", "valueString", row.authorName));
        parts.add(
                extension("authorOrganization", "valueReference", Deqm.organization(row.tenantId)));
        parts.add(extension("authorDatetime", "valueDateTime", row.madeAt.toInstant().toString()));
        String text = (isOfGuide ? row.note : row.code + " " + row.note).strip();
        if (!text.isBlank()) {
            parts.add(extension("text", "valueString", text));
        }
        if (isOfGuide) {
            parts.add(extension("code", "valueUri", row.code));
        }
        return element("url", REMARK, "extension", parts);
    }
}
