package care.accord.reconciliation.contract.settled;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.scoring.UnscoredMeasure;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a settlement follows from: the contract and the leaves, which are what others reported.
///
/// @param name how citations call the contract version
/// @param contract the version in force
/// @param expenditures of all days that are settled
/// @param scores results of the contract's measures; one that is missing reaches nothing
/// @param qualityPoints what the measures earned of the points against their benchmarks, a fraction; empty where none has points
/// @param parts the days with the terms of each, where the period is divided; none where the version in force settles it whole
/// @param unscored measures without a result because they cannot be scored: what is of several measures is not computed of the others
public record SettlementInputs(
        String name,
        ContractDocument contract,
        Expenditures expenditures,
        List<MeasureScore> scores,
        Optional<Rate> qualityPoints,
        List<SettlementPart> parts,
        List<UnscoredMeasure> unscored) {
    private static final String POINTS = "qualityPoints";
    private static final String UNSCORED = "unscored";

    public SettlementInputs {
        scores = List.copyOf(scores);
        parts = List.copyOf(parts);
        unscored = List.copyOf(unscored);
    }

    /// A period settled whole.
    public SettlementInputs(
            String name,
            ContractDocument contract,
            Expenditures expenditures,
            List<MeasureScore> scores,
            Optional<Rate> qualityPoints) {
        this(name, contract, expenditures, scores, qualityPoints, List.of(), List.of());
    }

    /// A period settled whole, by measures without points.
    public SettlementInputs(
            String name,
            ContractDocument contract,
            Expenditures expenditures,
            List<MeasureScore> scores) {
        this(name, contract, expenditures, scores, Optional.empty());
    }

    /// A period settled in parts.
    public static SettlementInputs inParts(
            String name,
            ContractDocument contract,
            List<MeasureScore> scores,
            List<SettlementPart> parts) {
        Citation rule = new Citation(name + ", terms of each part of the period");
        Count months =
                parts.stream()
                        .map(part -> part.expenditures().memberMonths())
                        .reduce((one, other) -> one.plus(other, "Member months", rule))
                        .orElseThrow();
        Amount cost =
                Amount.sum(
                        "Expenditures",
                        rule,
                        parts.stream().map(part -> part.expenditures().cost()).toList());
        return new SettlementInputs(
                name,
                contract,
                new Expenditures(months, cost),
                scores,
                Optional.empty(),
                parts,
                List.of());
    }

    /// Whether days of the period have terms of their own.
    public Boolean isDivided() {
        return !parts.isEmpty();
    }

    /// Settles the contract on these leaves: the one way from inputs to a settlement.
    public ContractSettlement settle() {
        return isDivided() ? DividedSettlement.settle(this) : ContractSettlement.settle(this);
    }

    /// Settles the contract at other expenditures, such as a forecast.
    ///
    /// @param spent of each part of a divided period, of which the last may be left out; of a whole period, its own
    public ContractSettlement settleAt(List<Expenditures> spent) {
        if (spent.isEmpty() || spent.size() > Math.max(1, parts.size())) {
            throw new IllegalStateException(
                    "A period settled in %d parts cannot be settled at the expenditures of %d"
                            .formatted(Math.max(1, parts.size()), spent.size()));
        }
        return isDivided()
                ? inParts(name, contract, scores, SettlementPart.spending(parts, spent))
                        .with(qualityPoints)
                        .lacking(unscored)
                        .settle()
                : with(spent.getFirst()).settle();
    }

    /// The days of each part of a divided period, or those of the whole performance period.
    public List<DateSpan> days() {
        return isDivided()
                ? parts.stream().map(SettlementPart::days).toList()
                : List.of(contract.performancePeriod());
    }

    SettlementInputs with(Expenditures other) {
        return new SettlementInputs(name, contract, other, scores, qualityPoints, parts, unscored);
    }

    SettlementInputs with(ContractDocument other) {
        return new SettlementInputs(
                name, other, expenditures, scores, qualityPoints, parts, unscored);
    }

    SettlementInputs with(List<MeasureScore> others) {
        return new SettlementInputs(
                name, contract, expenditures, others, qualityPoints, parts, unscored);
    }

    /// With the points that a scorecard reports, if it does.
    public SettlementInputs with(Optional<Rate> points) {
        return new SettlementInputs(name, contract, expenditures, scores, points, parts, unscored);
    }

    /// With measures that a scorecard has no result of.
    public SettlementInputs lacking(List<UnscoredMeasure> measures) {
        return new SettlementInputs(
                name, contract, expenditures, scores, qualityPoints, parts, measures);
    }

    /// The leaves as nested maps, ready to be stored beside the settlement.
    public Map<String, Object> leaves() {
        Map<String, Object> tree = new LinkedHashMap<>(Leaves.tree(expenditures));
        tree.put("scores", scores.stream().map(Leaves::tree).toList());
        qualityPoints.ifPresent(points -> tree.put(POINTS, FigureTree.of(points)));
        if (!unscored.isEmpty()) {
            tree.put(UNSCORED, unscored.stream().map(Leaves::tree).toList());
        }
        if (isDivided()) {
            tree.put("parts", parts.stream().map(SettlementPart::tree).toList());
        }
        return tree;
    }

    /// The inputs of a stored settlement.
    ///
    /// @throws IllegalArgumentException when the maps are not what [#leaves] wrote
    public static SettlementInputs of(String name, ContractDocument contract, Map<?, ?> leaves) {
        List<SettlementPart> parts =
                Leaves.maps(leaves, "parts").stream()
                        .<SettlementPart>map(SettlementPart::of)
                        .toList();
        List<MeasureScore> scores = Leaves.scores(leaves);
        SettlementInputs inputs =
                parts.isEmpty()
                        ? new SettlementInputs(name, contract, Leaves.expenditures(leaves), scores)
                        : inParts(name, contract, scores, parts);
        return inputs.with(Leaves.rate(leaves, POINTS)).lacking(Leaves.unscored(leaves, UNSCORED));
    }
}
