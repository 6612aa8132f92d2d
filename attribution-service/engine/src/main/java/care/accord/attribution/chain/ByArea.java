package care.accord.attribution.chain;

import care.accord.programrules.chain.Area;
import java.util.List;

/// Who serves where the person lives; of several, the one with the smallest identifier.
record ByArea(ServedAreas areas, Area area) implements CompiledRule {
    @Override
    public Verdict decide(Member member) {
        if (!areas.isGiven()) {
            return CompiledRule.passed(Verdict.Why.NO_LIST);
        }
        List<Standing> serving = areas.of(member.beneficiary().person(), area);
        return serving.isEmpty()
                ? CompiledRule.passed(Verdict.Why.NOBODY_SERVES_THE_AREA)
                : new Verdict.Decided(Choice.first(serving, List.of()));
    }
}
