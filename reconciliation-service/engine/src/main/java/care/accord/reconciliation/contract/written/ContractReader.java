package care.accord.reconciliation.contract.written;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.ContractDocument.DataSharing;
import care.accord.reconciliation.contract.ContractDocument.Duty;
import care.accord.reconciliation.contract.ContractDocument.Incentive;
import care.accord.reconciliation.contract.ContractDocument.LossSharing;
import care.accord.reconciliation.contract.ContractDocument.Measure;
import care.accord.reconciliation.contract.ContractDocument.Obliged;
import care.accord.reconciliation.contract.ContractDocument.Party;
import care.accord.reconciliation.contract.ContractDocument.QualityGate;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.QualityScore;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.scoring.Tier;
import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads a contract document as a JSON parser hands it over and says everything that is wrong with it, field by field.
public final class ContractReader {
    private static final int LONGEST_DISPUTE_DAYS = 365;
    private static final int LONGEST_NOTICE_DAYS = 730;

    /// Stands for an arrangement that was refused.
    private static final Arrangement NOTHING =
            new Arrangement.SharedSavings(
                    BigDecimal.ONE,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    Optional.empty(),
                    Optional.empty(),
                    CostBasis.ALLOWED);

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> measures = new HashSet<>();
    private Boolean weighted = false;
    private Boolean benchmarked = false;

    private ContractReader() {}

    /// A document that can be settled, or what keeps it from being one.
    public sealed interface Reading {
        record Valid(ContractDocument contract) implements Reading {}

        record Invalid(List<FieldProblem> problems) implements Reading {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    public static Reading read(Map<?, ?> document) {
        ContractReader reader = new ContractReader();
        ContractDocument contract = reader.document(new Fields(document, "", reader.problems));
        return reader.problems.isEmpty()
                ? new Reading.Valid(contract)
                : new Reading.Invalid(reader.problems);
    }

    private ContractDocument document(Fields fields) {
        Party payer = party(fields.object("payer"));
        Party provider = party(fields.object("provider"));
        if (payer.tenant().equals(provider.tenant()) && !payer.tenant().isEmpty()) {
            fields.wrong("provider", "is the same tenant as the payer", "");
        }
        DateSpan period = fields.span("performancePeriod");
        ContractDocument contract =
                new ContractDocument(
                        fields.text("name"),
                        fields.slug("lineOfBusiness"),
                        payer,
                        provider,
                        period,
                        furtherPeriods(fields, period),
                        AttributionTerms.read(fields.object("attribution"), period),
                        measures(fields),
                        arrangement(fields.object("arrangement")),
                        incentives(fields),
                        duties(fields),
                        ReconciliationTerms.read(fields.object("reconciliation")),
                        fields.whole("disputeWindowDays", 0, LONGEST_DISPUTE_DAYS),
                        fields.has("dataSharing")
                                ? DataSharingTerms.read(fields.object("dataSharing"))
                                : DataSharing.WITHHOLD,
                        fields.has("termination")
                                ? Optional.of(noticeDays(fields.object("termination")))
                                : Optional.empty(),
                        TimeZoneTerms.read(fields));
        fields.refuseUnknown();
        return contract;
    }

    private static Party party(Fields fields) {
        Party party = new Party(fields.slug("tenant"), fields.text("name"));
        fields.refuseUnknown();
        return party;
    }

    private static List<DateSpan> furtherPeriods(Fields fields, DateSpan first) {
        List<DateSpan> periods = new ArrayList<>();
        DateSpan before = first;
        for (Fields one :
                fields.has("furtherPeriods")
                        ? fields.objects("furtherPeriods")
                        : List.<Fields>of()) {
            DateSpan period = one.asSpan();
            if (!period.start().isAfter(before.end())) {
                one.wrong(
                        "start", "expected a day after the period before, " + before.end(), period);
            }
            periods.add(period);
            before = period;
        }
        return periods;
    }

    private static int noticeDays(Fields fields) {
        int days = fields.whole("noticeDays", 0, LONGEST_NOTICE_DAYS);
        fields.refuseUnknown();
        return days;
    }

    private List<Duty> duties(Fields fields) {
        return fields.has("careCoordination")
                ? fields.objects("careCoordination").stream().map(this::duty).toList()
                : List.of();
    }

    private Duty duty(Fields fields) {
        Duty duty =
                new Duty(
                        Obliged.valueOf(
                                fields.code("by", List.of("payer", "provider"))
                                        .toUpperCase(Locale.ROOT)),
                        fields.text("duty"),
                        fields.has("measure") ? Optional.of(listed(fields)) : Optional.empty());
        fields.refuseUnknown();
        return duty;
    }

    /// Weights are parts of one quality score, so they come to one.
    private List<Measure> measures(Fields fields) {
        List<Measure> read = fields.objects("measures").stream().map(this::measure).toList();
        List<BigDecimal> weights = read.stream().flatMap(one -> one.weight().stream()).toList();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!weights.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            fields.wrong(
                    "measures",
                    "have weights that come to %s: expected 1".formatted(sum.toPlainString()),
                    "");
        }
        weighted = !weights.isEmpty();
        benchmarked = read.stream().anyMatch(one -> one.benchmark().isPresent());
        return read;
    }

    private Measure measure(Fields fields) {
        Measure measure = MeasureTerms.read(fields);
        if (!measures.add(measure.measure()) && !measure.measure().isEmpty()) {
            fields.wrong("measure", "is listed twice", "");
        }
        return measure;
    }

    private Arrangement arrangement(Fields fields) {
        String kind = fields.code("kind", List.of("shared-savings", "blocks"));
        return kind.equals("blocks")
                ? ComposedTerms.read(
                                fields, new QualityScore.Known(measures, weighted, benchmarked))
                        .orElse(NOTHING)
                : sharedSavings(fields);
    }

    private Arrangement sharedSavings(Fields fields) {
        Arrangement arrangement =
                new Arrangement.SharedSavings(
                        fields.dollars("benchmarkPerMemberMonth"),
                        fields.fraction("minimumSavingsRate"),
                        fields.fraction("sharingRate"),
                        fields.fraction("paymentLimitRate"),
                        fields.has("qualityGate")
                                ? Optional.of(gate(fields.object("qualityGate")))
                                : Optional.empty(),
                        fields.has("losses")
                                ? Optional.of(losses(fields.object("losses")))
                                : Optional.empty(),
                        fields.costBasis());
        fields.refuseUnknown();
        return arrangement;
    }

    private QualityGate gate(Fields fields) {
        QualityGate gate = new QualityGate(listed(fields), fields.bar());
        fields.refuseUnknown();
        return gate;
    }

    private static LossSharing losses(Fields fields) {
        LossSharing losses =
                new LossSharing(
                        fields.fraction("minimumLossRate"),
                        fields.fraction("sharingRate"),
                        fields.fraction("limitRate"));
        fields.refuseUnknown();
        return losses;
    }

    private List<Incentive> incentives(Fields fields) {
        return fields.has("incentives")
                ? fields.objects("incentives").stream().map(this::incentive).toList()
                : List.of();
    }

    private Incentive incentive(Fields fields) {
        fields.code("kind", List.of("pay-for-performance"));
        Incentive incentive =
                new Incentive.PayForPerformance(
                        listed(fields), fields.dollars("poolPerMemberMonth"), tiers(fields));
        fields.refuseUnknown();
        return incentive;
    }

    private static List<Tier> tiers(Fields fields) {
        List<Tier> tiers = new ArrayList<>();
        for (Fields row : fields.objects("tiers")) {
            Tier tier = new Tier(row.bar(), row.fraction("share"));
            row.refuseUnknown();
            if (!tiers.isEmpty() && !tier.bar().isHarderThan(tiers.getLast().bar())) {
                row.wrong(tier.bar().side().field(), "must ask for more than the tier before", "");
            }
            tiers.add(tier);
        }
        if (tiers.isEmpty()) {
            fields.wrong("tiers", "expected at least one tier", "");
        }
        return tiers;
    }

    /// A measure that the contract lists.
    private String listed(Fields fields) {
        String measure = fields.measureId("measure");
        return measure.isEmpty() || measures.contains(measure)
                ? measure
                : fields.wrong(
                        "measure",
                        "is '%s', which is not one of the contract's measures: list it there or name one of %s"
                                .formatted(measure, String.join(", ", new TreeSet<>(measures))),
                        measure);
    }
}
