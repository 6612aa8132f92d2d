package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.eligibility.Eligibility;
import care.accord.attribution.primarycare.PrimaryCareLines;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimColumns.Dictionaries;
import care.accord.population.Dictionary;
import care.accord.population.Kernel;
import care.accord.population.Population;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Attribution by plurality of allowed charges for primary care, 42 CFR 425.402(b), compiled against one population. Each
/// beneficiary is one pass over their lines; the decision does not depend on the order of claims, and a tie is broken by a
/// declared rule: the latest service, the latest service of a specialist, then the smallest identifier.
public final class Assigner implements Kernel<Assignment> {
    /// The clinician on the line takes part in no step.
    private static final byte NO_STEP = -1;

    private final AttributionTerms terms;
    private final PrimaryCareLines primaryCare;
    private final Entities entities;
    private final ClaimColumns claims;
    private final byte[] stepOfSpecialty;
    private final byte stepOfHealthCenters;
    private final BitSet physicians;
    private final int windowStart;
    private final int windowEnd;

    private Assigner(AttributionTerms terms, ClaimColumns claims) {
        this.terms = terms;
        this.claims = claims;
        AttributionRules rules = terms.rules();
        Dictionaries dictionaries = claims.dictionaries();
        primaryCare = PrimaryCareLines.of(rules.primaryCare(), claims);
        entities = new Entities(terms.participants(), dictionaries);
        stepOfSpecialty = stepOfSpecialty(rules.steps(), dictionaries.specialty());
        stepOfHealthCenters = stepOfHealthCenters(rules.steps());
        physicians = dictionaries.specialty().codes(rules.physicians()::contains);
        windowStart = (int) terms.window().start().toEpochDay();
        windowEnd = (int) terms.window().end().toEpochDay();
    }

    public static Assigner of(AttributionTerms terms, Population population) {
        return new Assigner(terms, population.claims());
    }

    private static byte[] stepOfSpecialty(List<Step> steps, Dictionary specialties) {
        byte[] stepOf = new byte[specialties.size()];
        Arrays.fill(stepOf, NO_STEP);
        for (int code = 0; code < stepOf.length; code++) {
            for (byte step = (byte) (steps.size() - 1); step >= 0; step--) {
                if (steps.get(step).takes(specialties.value(code))) {
                    stepOf[code] = step;
                }
            }
        }
        return stepOf;
    }

    private static byte stepOfHealthCenters(List<Step> steps) {
        for (byte step = 0; step < steps.size(); step++) {
            if (steps.get(step).healthCenters() == Step.HealthCenters.COUNTED) {
                return step;
            }
        }
        return NO_STEP;
    }

    @Override
    public Assignment decide(Beneficiary beneficiary) {
        return work(beneficiary).outcome();
    }

    /// The decision with everything it was made from.
    public Workings work(Beneficiary beneficiary) {
        AttributionRules rules = terms.rules();
        Optional<Criterion> failed =
                Eligibility.firstFailed(rules.eligibility(), beneficiary, terms.window());
        if (failed.isPresent()) {
            return Workings.without(new NotAssigned(new Reason.Ineligible(failed.get())), entities);
        }
        DecidingLines lines = primaryCareLines(beneficiary);
        if (lines.isEmpty()) {
            return Workings.without(new NotAssigned(new Reason.NoPrimaryCare()), entities);
        }
        Tally tally = tally(lines);
        Ranking ranking = Ranking.of(tally, entities);
        return new Workings(outcome(lines, tally, ranking), lines, tally, entities);
    }

    private Tally tally(DecidingLines lines) {
        Tally tally = new Tally();
        for (int position = 0; position < lines.size(); position++) {
            int line = lines.line(position);
            if (lines.decides(position)) {
                tally.add(
                        entities.of(claims, line),
                        claims.serviceDay(line),
                        claims.allowedCents(line));
            }
        }
        for (int position = 0; position < lines.size(); position++) {
            int line = lines.line(position);
            if (!lines.decides(position)) {
                tally.remember(entities.of(claims, line), claims.serviceDay(line));
            }
        }
        return tally;
    }

    /// The entity that furnished a line.
    public Entity entity(int line) {
        return entities.entity(entities.of(claims, line));
    }

    private DecidingLines primaryCareLines(Beneficiary beneficiary) {
        DecidingLines counted = new DecidingLines();
        for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
            if (primaryCare.counts(beneficiary, line)
                    && claims.serviceDay(line) >= windowStart
                    && claims.serviceDay(line) <= windowEnd
                    && claims.allowedCents(line) > 0
                    && entities.of(claims, line) != Entities.UNKNOWN) {
                byte step = stepOf(line);
                if (step != NO_STEP) {
                    counted.add(line, step);
                }
            }
        }
        return counted;
    }

    private byte stepOf(int line) {
        return primaryCare.isHealthCenter(claims, line)
                ? stepOfHealthCenters
                : stepOfSpecialty[claims.specialty(line)];
    }

    private Assignment outcome(DecidingLines lines, Tally tally, Ranking ranking) {
        int winner = tally.entity(ranking.winner());
        Total total = tally.total(ranking.winner(), entities);
        if (Entities.isPool(winner) && !hasPhysicianService(lines, winner)) {
            return new NotAssigned(new Reason.NoPhysicianService(total));
        }
        return new Assigned(
                total,
                ProviderWithin.entity(winner, lines, claims, entities),
                terms.rules().steps().get(lines.step()),
                ranking.decidedBy(),
                ranking.runnerUp().map(slot -> tally.total(slot, entities)));
    }

    private boolean hasPhysicianService(DecidingLines lines, int entity) {
        if (terms.rules().physicians().isEmpty()) {
            return true;
        }
        for (int position = 0; position < lines.size(); position++) {
            int line = lines.line(position);
            if (entities.of(claims, line) == entity
                    && (physicians.get(claims.specialty(line))
                            || primaryCare.isHealthCenter(claims, line))) {
                return true;
            }
        }
        return false;
    }
}
