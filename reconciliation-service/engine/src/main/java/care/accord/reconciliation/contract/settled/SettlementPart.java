package care.accord.reconciliation.contract.settled;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Division;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.contract.written.ContractTree;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.settlement.Step;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.DateSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Days of a performance period with the terms of a version of their own.
///
/// @param name how citations call the contract version
public record SettlementPart(
        String name, ContractDocument contract, DateSpan days, Expenditures expenditures) {

    /// Days and terms with what each cost.
    ///
    /// @param spent of the first parts; those after are left out
    public static List<SettlementPart> of(List<Division.Part> parts, List<Expenditures> spent) {
        List<SettlementPart> settled = new ArrayList<>();
        for (Expenditures cost : spent) {
            Division.Part part = parts.get(settled.size());
            settled.add(new SettlementPart(part.name(), part.contract(), part.days(), cost));
        }
        return settled;
    }

    /// The first of some parts at other expenditures.
    static List<SettlementPart> spending(List<SettlementPart> parts, List<Expenditures> spent) {
        return of(
                parts.stream()
                        .map(part -> new Division.Part(part.name, part.contract, part.days))
                        .toList(),
                spent);
    }

    /// These days by these terms; measures are of the whole period.
    ///
    /// @param place which part it is, from 1 on
    Settled settle(int place, SettlementInputs period) {
        ContractSettlement settled = ContractSettlement.settle(inputs(period));
        List<Step> steps =
                settled.steps().stream()
                        .map(step ->
                                new Step(
                                        "%s.%d".formatted(step.key(), place),
                                        ofTheseDays(step.amount())))
                        .toList();
        return new Settled(
                steps,
                ofTheseDays(settled.savings()),
                ofTheseDays(settled.outcome().payment()),
                steps.getLast().amount());
    }

    /// What these days are settled by, as a period of their own would be.
    SettlementInputs inputs(SettlementInputs period) {
        return new SettlementInputs(
                        name, contract, expenditures, period.scores(), period.qualityPoints())
                .lacking(period.unscored());
    }

    /// A settled part.
    ///
    /// @param shared what the arrangement pays, without bonuses
    record Settled(List<Step> steps, Amount savings, Amount shared, Amount payment) {}

    private Amount ofTheseDays(Amount amount) {
        return new Amount(
                "%s, %s".formatted(amount.label(), days), amount.value(), amount.origin());
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("start", days.start().toString());
        tree.put("end", days.end().toString());
        tree.putAll(Leaves.tree(expenditures));
        tree.put("document", ContractTree.of(contract));
        return tree;
    }

    /// A part as it was stored.
    ///
    /// @throws IllegalArgumentException when the map is not what [#tree] wrote
    static SettlementPart of(Map<?, ?> tree) {
        if (!(tree.get("document") instanceof Map<?, ?> document)) {
            throw new IllegalArgumentException("A stored part of a settlement has no document");
        }
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) ->
                    new SettlementPart(
                            String.valueOf(tree.get("name")),
                            contract,
                            new DateSpan(day(tree, "start"), day(tree, "end")),
                            Leaves.expenditures(tree));
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new IllegalArgumentException(
                            "The terms of a stored part of a settlement are not valid: %s %s"
                                    .formatted(
                                            problems.getFirst().pointer(),
                                            problems.getFirst().detail()));
        };
    }

    private static LocalDate day(Map<?, ?> tree, String key) {
        try {
            return LocalDate.parse(String.valueOf(tree.get(key)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "A stored part of a settlement has no day %s".formatted(key), e);
        }
    }
}
