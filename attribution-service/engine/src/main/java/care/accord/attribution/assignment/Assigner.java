package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.eligibility.Eligibility;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Kernel;
import care.accord.population.Population;
import java.util.Optional;

/// Attribution by plurality of allowed charges for primary care, 42 CFR 425.402(b), compiled against one population. Each
/// beneficiary is one pass over their lines; the decision does not depend on the order of claims, and a tie is broken by a
/// declared rule: the latest service of primary care clinicians, of specialists, then the smallest identifier, a contract's
/// providers coming last.
public final class Assigner implements Kernel<Assignment> {
    private final AttributionTerms terms;
    private final ClaimColumns claims;
    private final Entities entities;
    private final LineRules lineRules;

    private Assigner(AttributionTerms terms, ClaimColumns claims) {
        this.terms = terms;
        this.claims = claims;
        entities = new Entities(terms.participants(), claims.dictionaries());
        lineRules = new LineRules(terms, claims, entities);
    }

    public static Assigner of(AttributionTerms terms, Population population) {
        return new Assigner(terms, population.claims());
    }

    @Override
    public Assignment decide(Beneficiary beneficiary) {
        return work(beneficiary).outcome();
    }

    /// The entity that furnished a line.
    public Entity entity(int line) {
        return entities.entity(entities.of(claims, line));
    }

    /// The decision with everything it was made from.
    public Workings work(Beneficiary beneficiary) {
        Optional<Criterion> failed =
                Eligibility.firstFailed(terms.rules().eligibility(), beneficiary, terms.window());
        if (failed.isPresent()) {
            return nothing(new Reason.Ineligible(failed.get()));
        }
        CountedLines lines = lineRules.counted(beneficiary);
        boolean physicianSeen = lineRules.contractPhysicianInWindow(lines);
        if (!physicianSeen && lineRules.meetsExpandedStep(lines)) {
            lines.compare(CountedLines.ALL);
        } else if (lines.firstStep() == CountedLines.NONE) {
            return nothing(new Reason.NoPrimaryCare());
        } else {
            lines.compare(lines.firstStep());
        }
        Tally tally = tally(lines);
        Ranking ranking = Ranking.of(tally, entities);
        int winner = tally.entity(ranking.winner());
        boolean barred =
                Entities.isPool(winner)
                        && !physicianSeen
                        && lines.compared() != CountedLines.ALL
                        && !terms.rules().physicians().isEmpty();
        Assignment outcome =
                barred
                        ? new NotAssigned(
                                new Reason.NoPhysicianService(
                                        tally.total(ranking.winner(), entities)))
                        : assigned(lines, tally, ranking);
        return new Workings(outcome, lines, tally, entities);
    }

    private Workings nothing(Reason reason) {
        return new Workings(new NotAssigned(reason), new CountedLines(), new Tally(), entities);
    }

    private Tally tally(CountedLines lines) {
        Tally tally = new Tally();
        for (int position = 0; position < lines.size(); position++) {
            if (lines.isCompared(position)) {
                int line = lines.line(position);
                tally.add(
                        entities.of(claims, line),
                        claims.serviceDay(line),
                        claims.allowedCents(line));
            }
        }
        for (int position = 0; position < lines.size(); position++) {
            int line = lines.line(position);
            if (lines.compared() == CountedLines.ALL || lines.isInWindow(position)) {
                tally.sawOn(
                        entities.of(claims, line), lines.step(position), claims.serviceDay(line));
            }
        }
        return tally;
    }

    private Assigned assigned(CountedLines lines, Tally tally, Ranking ranking) {
        return new Assigned(
                tally.total(ranking.winner(), entities),
                ProviderWithin.entity(tally.entity(ranking.winner()), lines, claims, entities),
                step(lines),
                ranking.decidedBy(),
                ranking.runnerUp().map(slot -> tally.total(slot, entities)));
    }

    private Step step(CountedLines lines) {
        return terms.rules()
                .expanded()
                .filter(_ -> lines.compared() == CountedLines.ALL)
                .map(ExpandedStep::step)
                .orElseGet(() -> terms.rules().steps().get(Math.max(0, lines.compared())));
    }
}
