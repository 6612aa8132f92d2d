package care.accord.attribution.chain;

import care.accord.attribution.chain.ChainDecision.Attempt;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.attribution.chain.ChainDecision.Reason;
import care.accord.programrules.chain.ChainRule;
import care.accord.programrules.chain.Exclusion;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import java.util.List;
import java.util.stream.Collectors;

/// A decision in one sentence for a person to read, without the beneficiary's name or id.
public final class ChainSentence {
    private ChainSentence() {}

    public static String of(ChainDecision decision) {
        return switch (decision.outcome()) {
            case Outcome.Attributed attributed -> attributed(attributed, decision) + ".";
            case Outcome.Unattributed _ ->
                    "Not attributed: no rule decided (%s).".formatted(passed(decision.attempts()));
            case Outcome.LeftOut(Reason reason) -> "Not attributed: %s.".formatted(leftOut(reason));
        };
    }

    private static String attributed(Outcome.Attributed attributed, ChainDecision decision) {
        List<Attempt> before = decision.attempts().subList(0, decision.attempts().size() - 1);
        return "Attributed to %s by rule %d, %s%s%s%s%s"
                .formatted(
                        to(attributed.choice()),
                        attributed.position(),
                        words(attributed.rule()),
                        decision.subscriber().isPresent() ? " of the subscriber" : "",
                        because(attributed.choice()),
                        before.isEmpty() ? "" : ", after " + passed(before),
                        evidence(attributed.rule()));
    }

    private static String to(Choice choice) {
        if (choice.shares().list().size() == 1) {
            return choice.winner().provider().display();
        }
        return choice.shares().list().stream()
                .map(share ->
                        "%s (%s)"
                                .formatted(
                                        share.standing().provider().display(),
                                        share.weight().stripTrailingZeros().toPlainString()))
                .collect(Collectors.joining(" and "));
    }

    static String words(ChainRule rule) {
        return switch (rule) {
            case ChainRule.PcpOfRecord _ -> "the primary care provider of record";
            case ChainRule.Attested _ -> "the attestation in force";
            case ChainRule.PlanAssigned _ -> "the provider assigned by the plan";
            case ChainRule.PreventiveVisit _ -> "the most recent preventive visit";
            case ChainRule.PluralityOfVisits _ -> "the most visits";
            case ChainRule.PluralityOfDollars _ -> "the largest allowed charges";
            case ChainRule.MostRecentVisit _ -> "the most recent visit";
            case ChainRule.SpecialistChain _ -> "visits to specialists in the declared order";
            case ChainRule.SharedCare _ -> "shared care";
            case ChainRule.Geography _ -> "where the person lives";
            case ChainRule.AutoAssignment _ -> "a draw by listed capacity";
        };
    }

    private static String because(Choice choice) {
        String list = choice.basis().isEmpty() ? "" : " (list %s)".formatted(choice.basis());
        return list
                + switch (choice.by()) {
                    case ONLY, SHARED, LOT -> "";
                    case IDENTIFIER ->
                            ", equal with %s in everything and decided by the smaller identifier"
                                    .formatted(second(choice));
                    case MONTHS, VISITS, DOLLARS, LATEST ->
                            ": %s against %s of %s%s"
                                    .formatted(
                                            measure(choice.winner(), choice.by()),
                                            measure(choice.standings().get(1), choice.by()),
                                            second(choice),
                                            choice.tie() ? ", which broke a tie" : "");
                };
    }

    private static String second(Choice choice) {
        return choice.standings().get(1).provider().display();
    }

    private static String measure(Standing standing, DecidingFactor by) {
        return switch (by) {
            case MONTHS -> counted(standing.months(), "month");
            case VISITS -> counted(standing.visits(), "visit");
            case DOLLARS -> standing.allowed().toString();
            case LATEST -> "the latest on " + standing.latest();
            case ONLY, SHARED, LOT, IDENTIFIER -> standing.provider().id();
        };
    }

    private static String counted(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    private static String passed(List<Attempt> attempts) {
        return attempts.stream()
                .map(attempt ->
                        switch (attempt.verdict()) {
                            case Verdict.Passed(Verdict.Why why) ->
                                    "rule %d: %s".formatted(attempt.position(), why.sentence());
                            case Verdict.Decided _ ->
                                    "rule %d decided".formatted(attempt.position());
                        })
                .collect(Collectors.joining("; "));
    }

    private static String evidence(ChainRule rule) {
        Evidence weakest = weakest(rule);
        return weakest == Evidence.VERIFIED ? "" : " [values %s]".formatted(ChainCsv.word(weakest));
    }

    /// How far the least checked value of a rule was checked.
    static Evidence weakest(ChainRule rule) {
        return rule.citations().stream()
                .map(Citation::evidence)
                .max(Evidence::compareTo)
                .orElse(Evidence.UNVERIFIED);
    }

    private static String leftOut(Reason reason) {
        return switch (reason) {
            case Reason.Deceased _ -> "this person died before the window opened";
            case Reason.ShortTenure(int months, int minimum) ->
                    "this person was a member for %s of the window, %d are needed"
                            .formatted(counted(months, "month"), minimum);
            case Reason.Excluded(Exclusion exclusion) ->
                    switch (exclusion) {
                        case Exclusion.Esrd _ -> "this person has end-stage renal disease";
                        case Exclusion.Hospice _ -> "this person was in hospice in the window";
                        case Exclusion.OtherProgram _ ->
                                "this person belongs to another program in the window";
                    };
        };
    }
}
