package care.accord.attribution.chain;

import java.util.List;

/// A rule compiled against one population.
interface CompiledRule {
    Verdict decide(Member member);

    /// The claim lines the rule counted, for an explanation.
    default List<Integer> lines(Member member) {
        return List.of();
    }

    static Verdict passed(Verdict.Why why) {
        return new Verdict.Passed(why);
    }
}
