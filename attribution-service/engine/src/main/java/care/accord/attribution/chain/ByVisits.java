package care.accord.attribution.chain;

import java.util.List;

/// The first in the order of visits, dollars or dates decides.
record ByVisits(Counting counting) implements CompiledRule {
    @Override
    public Verdict decide(Member member) {
        Counting.Counted counted = counting.count(member);
        return counted.standings().isEmpty()
                ? counting.nobody(counted)
                : new Verdict.Decided(Choice.first(counted.standings(), counting.order()));
    }

    @Override
    public List<Integer> lines(Member member) {
        return counting.lines(member);
    }
}
