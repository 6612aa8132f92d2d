package care.accord.attribution.chain;

import java.util.List;

/// Lists of specialties in order: the first in which somebody qualifies decides.
///
/// @param names of the lists
record BySpecialists(List<String> names, List<ByVisits> lists) implements CompiledRule {
    @Override
    public Verdict decide(Member member) {
        Verdict.Why why = Verdict.Why.NO_VISIT;
        for (int nth = 0; nth < lists.size(); nth++) {
            switch (lists.get(nth).decide(member)) {
                case Verdict.Decided(Choice choice) -> {
                    return new Verdict.Decided(choice.on(names.get(nth)));
                }
                case Verdict.Passed(Verdict.Why because) ->
                        why = because == Verdict.Why.TOO_FEW_VISITS ? because : why;
            }
        }
        return CompiledRule.passed(why);
    }

    @Override
    public List<Integer> lines(Member member) {
        return lists.stream()
                .filter(list -> list.decide(member) instanceof Verdict.Decided)
                .findFirst()
                .map(list -> list.lines(member))
                .orElse(List.of());
    }
}
