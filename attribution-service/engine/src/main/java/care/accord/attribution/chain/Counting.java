package care.accord.attribution.chain;

import care.accord.population.ClaimColumns;
import care.accord.programrules.chain.CodeSet;
import care.accord.programrules.chain.OrderBy;
import care.accord.programrules.chain.RollUp;
import care.accord.programrules.chain.Visits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts the visits of one rule per provider.
final class Counting {
    private final Visits visits;
    private final OrderBy measure;
    private final VisitLines rule;
    private final Providers providers;
    private final ClaimColumns claims;
    private final BitSet rolledUp;
    private final List<OrderBy> order;

    /// What is compiled together: the terms, the population's providers, and its claims.
    record Bench(ChainTerms terms, Providers providers, ClaimColumns claims) {}

    Counting(Bench bench, Visits visits, OrderBy measure) {
        this(bench, visits, measure, visits.specialties());
    }

    /// @param clinicians whose visits count, instead of those of the rule's own list
    Counting(Bench bench, Visits visits, OrderBy measure, Optional<CodeSet> clinicians) {
        this.visits = visits;
        this.measure = measure;
        rule = new VisitLines(bench.terms(), visits, clinicians, bench.claims());
        providers = bench.providers();
        claims = bench.claims();
        rolledUp =
                visits.rollUp()
                        .map(RollUp::specialties)
                        .map(list -> claims.dictionaries().specialty().codes(list::has))
                        .orElseGet(BitSet::new);
        order = Order.first(measure, visits.tieBreak());
    }

    List<OrderBy> order() {
        return order;
    }

    boolean isCandidate(int line) {
        return rule.isInTime(line) && rule.isListed(line);
    }

    /// The lines that count, whoever the provider is.
    List<Integer> lines(Member member) {
        List<Integer> counted = new ArrayList<>();
        for (int position = 0; position < member.size(); position++) {
            if (providerOf(member.line(position)) != Providers.UNKNOWN) {
                counted.add(member.line(position));
            }
        }
        return counted;
    }

    /// Everybody with enough visits, in the rule's order; empty where there was no visit.
    Counted count(Member member) {
        Map<Integer, Running> running = new LinkedHashMap<>();
        for (int position = 0; position < member.size(); position++) {
            int line = member.line(position);
            int provider = providerOf(line);
            if (provider != Providers.UNKNOWN) {
                running.computeIfAbsent(provider, _ -> new Running(claims, visits.countOnce()))
                        .add(line);
            }
        }
        List<Standing> standings = new ArrayList<>();
        running.forEach((number, one) -> {
            Standing standing = one.standing(providers.provider(number), measure);
            if (standing.visits() >= visits.minimumVisits()) {
                standings.add(standing);
            }
        });
        standings.sort(Order.of(order));
        return new Counted(standings, running.size());
    }

    /// @param seen how many providers were seen, with enough visits or not
    record Counted(List<Standing> standings, int seen) {}

    /// The verdict on nobody left to choose from.
    Verdict nobody(Counted counted) {
        if (counted.seen() > 0) {
            return CompiledRule.passed(Verdict.Why.TOO_FEW_VISITS);
        }
        return CompiledRule.passed(
                measure == OrderBy.DOLLARS ? Verdict.Why.NO_DOLLARS : Verdict.Why.NO_VISIT);
    }

    private int providerOf(int line) {
        boolean counts =
                rule.counts(line) && (measure != OrderBy.DOLLARS || claims.allowedCents(line) > 0);
        return counts ? providers.of(line, rolledUp, visits.rollUp()) : Providers.UNKNOWN;
    }
}
