package care.accord.reconciliation.contract.settled;

import care.accord.programrules.chain.RuleChain;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.contract.written.ContractTree;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The settlement there would be with other leaves or other terms. The contract is settled again from its inputs, so that a
/// change may open a gate, reach another tier or turn savings into losses.
public final class WhatIf {
    private static final Pattern SCORE =
            Pattern.compile("scores\\.([a-z0-9-]+)\\.(numerator|denominator)");
    private static final Pattern PART = Pattern.compile("parts\\[([0-9]{1,2})]\\.(.+)");
    private static final Pattern TERM = Pattern.compile("(arrangement|incentives)\\b.*");
    private static final Pattern FRACTION = Pattern.compile("0(\\.[0-9]{1,10})?|1(\\.0{1,10})?");
    private static final Pattern WEIGHTED = Pattern.compile("[0-9]+(\\.[0-9]{1,6})?");
    private static final String POINTS = "qualityPoints";
    private static final int MOST_DIGITS = 15;

    private WhatIf() {}

    /// Another value.
    ///
    /// @param path of a leaf (`expenditures`, `memberMonths`, `qualityPoints`, `scores.<measure>.numerator`) or of a term as citations
    ///     write it (`arrangement.sharingRate`, `incentives[0].tiers[1].share`); after `parts[0].` expenditures, member months or a
    ///     term of one part of a divided period
    public record Change(String path, String value) {}

    /// What comes of changes.
    public sealed interface Result {
        /// The inputs with the changes made.
        record Changed(SettlementInputs inputs) implements Result {}

        /// What is wrong with the changes, by the pointer of each in the list.
        record Invalid(List<FieldProblem> problems) implements Result {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Whether a change is one of a reported value, not of what was agreed.
    public static boolean isLeaf(String path) {
        Matcher part = PART.matcher(path);
        if (part.matches()) {
            return isLeaf(part.group(2));
        }
        return path.equals("expenditures") || path.equals("memberMonths") || isOfThePeriod(path);
    }

    private static boolean isOfThePeriod(String path) {
        return path.equals(POINTS) || SCORE.matcher(path).matches();
    }

    /// The inputs with all changes made.
    ///
    /// @param source what changed leaves are reported by, such as `what if`
    public static Result apply(SettlementInputs inputs, List<Change> changes, String source) {
        List<FieldProblem> problems = new ArrayList<>();
        SettlementInputs changed = inputs;
        for (int i = 0; i < changes.size(); i++) {
            try {
                changed = changed(changed, changes.get(i), source);
            } catch (IllegalArgumentException e) {
                problems.add(
                        new FieldProblem(
                                "/changes/%d".formatted(i), String.valueOf(e.getMessage())));
            }
        }
        return problems.isEmpty() ? new Result.Changed(changed) : new Result.Invalid(problems);
    }

    private static SettlementInputs changed(SettlementInputs inputs, Change change, String source) {
        Matcher score = SCORE.matcher(change.path());
        if (score.matches()) {
            return withScore(inputs, change, source);
        }
        if (change.path().equals(POINTS)) {
            return inputs.with(
                    Optional.of(Rate.reported("Quality points", fraction(change), source)));
        }
        if (inputs.isDivided()) {
            return withPart(inputs, change, source);
        }
        Expenditures spent = inputs.expenditures();
        if (change.path().equals("expenditures")) {
            Amount cost = Amount.reported(spent.cost().label(), dollars(change), source);
            return inputs.with(new Expenditures(spent.memberMonths(), cost));
        }
        if (change.path().equals("memberMonths")) {
            Count months =
                    Count.reported(
                            spent.memberMonths().label(),
                            months(inputs.contract(), change.value()),
                            source);
            return inputs.with(new Expenditures(months, spent.cost()));
        }
        if (TERM.matcher(change.path()).matches()) {
            return withTerm(inputs, change);
        }
        throw new IllegalArgumentException(
                "'%s' is no leaf and no term that can be changed; leaves are expenditures, memberMonths, qualityPoints and scores.<measure>.numerator or denominator, terms those of arrangement and incentives"
                        .formatted(change.path()));
    }

    /// A part is changed as a settlement of its own would be.
    private static SettlementInputs withPart(
            SettlementInputs inputs, Change change, String source) {
        Matcher path = PART.matcher(change.path());
        int place = path.matches() ? Integer.parseInt(path.group(1)) : inputs.parts().size();
        if (place >= inputs.parts().size()) {
            throw new IllegalArgumentException(
                    "'%s': the period is settled in %d parts; write parts[0].%s for the first"
                            .formatted(
                                    change.path(),
                                    inputs.parts().size(),
                                    path.matches() ? path.group(2) : change.path()));
        }
        SettlementPart part = inputs.parts().get(place);
        if (isOfThePeriod(path.group(2))) {
            throw new IllegalArgumentException(
                    "'%s': measures are of the whole period; write %s"
                            .formatted(change.path(), path.group(2)));
        }
        SettlementInputs changed =
                changed(part.inputs(inputs), new Change(path.group(2), change.value()), source);
        List<SettlementPart> parts = new ArrayList<>(inputs.parts());
        parts.set(
                place,
                new SettlementPart(
                        part.name(), changed.contract(), part.days(), changed.expenditures()));
        return SettlementInputs.inParts(inputs.name(), inputs.contract(), inputs.scores(), parts)
                .with(inputs.qualityPoints())
                .lacking(inputs.unscored());
    }

    private static SettlementInputs withScore(
            SettlementInputs inputs, Change change, String source) {
        Matcher path = SCORE.matcher(change.path());
        if (!path.matches()) {
            throw new IllegalArgumentException(change.path());
        }
        String measure = path.group(1);
        if (inputs.scores().stream().noneMatch(one -> one.measure().equals(measure))) {
            throw new IllegalArgumentException(
                    "'%s' is no measure of this settlement".formatted(measure));
        }
        long value = whole(change.value());
        List<MeasureScore> scores =
                inputs.scores().stream()
                        .map(one ->
                                one.measure().equals(measure)
                                        ? rescored(one, path.group(2), value, source)
                                        : one)
                        .toList();
        return inputs.with(scores);
    }

    private static MeasureScore rescored(
            MeasureScore score, String part, long value, String source) {
        return part.equals("numerator")
                ? score.with(
                        score.denominator(),
                        Count.reported(score.numerator().label(), value, source))
                : score.with(
                        Count.reported(score.denominator().label(), value, source),
                        score.numerator());
    }

    private static SettlementInputs withTerm(SettlementInputs inputs, Change change) {
        Map<String, Object> document =
                TermPath.of(change.path()).set(ContractTree.of(inputs.contract()), change.value());
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) -> inputs.with(contract);
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new IllegalArgumentException(
                            "%s: %s".formatted(change.path(), problems.getFirst().detail()));
        };
    }

    private static Usd dollars(Change change) {
        Usd amount = Usd.of(change.value());
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "%s cannot be negative: %s".formatted(change.path(), change.value()));
        }
        return amount;
    }

    private static BigDecimal fraction(Change change) {
        if (!FRACTION.matcher(change.value()).matches()) {
            throw new IllegalArgumentException(
                    "%s is a fraction from 0 to 1: %s".formatted(change.path(), change.value()));
        }
        return new BigDecimal(change.value());
    }

    /// Months are whole, but where the contract answers for parts of people.
    private static BigDecimal months(ContractDocument contract, String value) {
        boolean shares = contract.attribution().chain().filter(RuleChain::shares).isPresent();
        if (!shares) {
            return BigDecimal.valueOf(whole(value));
        }
        if (value.length() > MOST_DIGITS || !WEIGHTED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a number of months from zero up with six decimals at most"
                            .formatted(value));
        }
        return new BigDecimal(value);
    }

    private static long whole(String value) {
        if (value.isEmpty()
                || value.length() > MOST_DIGITS
                || !value.chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException(
                    "'%s' is not a whole number from zero up".formatted(value));
        }
        return Long.parseLong(value);
    }
}
