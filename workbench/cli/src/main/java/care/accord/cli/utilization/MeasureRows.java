package care.accord.cli.utilization;

import care.accord.cli.attribute.Csv;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Results as rows: one a measure, and one a member and measure.
final class MeasureRows {
    private static final int DECIMALS = 6;

    private final List<String> measures =
            new ArrayList<>(List.of("measure,title,numerator,denominator,exclusions,base,rate"));
    private final List<String> members =
            new ArrayList<>(
                    List.of("measure,beneficiary_id,standing,numerator,denominator,evidence"));

    List<String> measures() {
        return measures;
    }

    List<String> members() {
        return members;
    }

    void add(MeasureResult result) {
        switch (result) {
            case MeasureResult.Proportion share -> add(share);
            case MeasureResult.Events events -> add(events);
            case MeasureResult.Episodes _, MeasureResult.Composite _ ->
                    throw new IllegalArgumentException(
                            result.measure().id() + " is no claims measure and has no rows");
        }
    }

    private void add(MeasureResult.Proportion share) {
        BigDecimal base = BigDecimal.valueOf(share.denominator());
        add(
                share,
                List.of(share.numerator(), share.denominator(), share.exclusions(), base),
                rate(BigDecimal.valueOf(share.numerator()), base));
        for (MemberStanding member : share.members()) {
            int met = member.standing() instanceof Standing.Met ? 1 : 0;
            int counts = met == 1 || member.standing() instanceof Standing.Unmet ? 1 : 0;
            add(share, member, List.of(met, counts));
        }
    }

    private void add(MeasureResult.Events events) {
        add(
                events,
                List.of(
                        events.events(),
                        events.exposure(),
                        events.exclusions(),
                        events.base().stripTrailingZeros().toPlainString()),
                rate(
                        BigDecimal.valueOf(events.events()).multiply(events.multiplier()),
                        events.base()));
        for (MemberEvents member : events.members()) {
            add(events, member.member(), List.of(member.events(), member.exposure()));
        }
    }

    private void add(MeasureResult result, List<?> counts, String rate) {
        List<Object> row =
                new ArrayList<>(List.of(result.measure().id().value(), result.measure().title()));
        row.addAll(counts);
        row.add(rate);
        measures.add(Csv.line(row));
    }

    private void add(MeasureResult result, MemberStanding member, List<?> counts) {
        List<Object> row =
                new ArrayList<>(
                        List.of(
                                result.measure().id().value(),
                                member.beneficiary().value(),
                                word(member.standing())));
        row.addAll(counts);
        row.add(
                member.standing().evidence().stream()
                        .map(Fact::display)
                        .collect(Collectors.joining("; ")));
        members.add(Csv.line(row));
    }

    /// Blank where there is nothing to divide by.
    private static String rate(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? ""
                : part.divide(whole, MathContext.DECIMAL128)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case Standing.Met _ -> "met";
            case Standing.Unmet _ -> "unmet";
            case Standing.Excluded _ -> "excluded";
            case Standing.NotApplicable _ -> "not-applicable";
            case Standing.Undetermined _ -> "undetermined";
        };
    }
}
