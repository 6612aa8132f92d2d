package care.accord.attribution.assignment;

import care.accord.attribution.primarycare.LineColumns;
import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.population.Population;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Attribution by plurality of allowed charges for primary care, 42 CFR 425.402(b), compiled against one population. Each
/// beneficiary is one pass over their lines; the decision does not depend on the order of claims, and a tie is broken by a
/// declared rule: the latest service of primary care clinicians, of specialists, then the smallest identifier, organizations
/// coming last. Safe to share between threads.
public final class Assigner implements Kernel<Assignment> {
    private final AttributionTerms terms;
    private final Population population;
    private final LineColumns columns;
    private final Entities entities;
    private final Decider decider;

    private Assigner(AttributionTerms terms, Population population) {
        this.terms = terms;
        this.population = population;
        columns = new LineColumns(population.claims());
        entities = new Entities(organizations(terms), terms.rules().unit(), columns);
        LineRules lineRules = new LineRules(terms, columns, entities);
        decider = new Decider(terms, population, lineRules, entities);
    }

    public static Assigner of(AttributionTerms terms, Population population) {
        return new Assigner(terms, population);
    }

    private static List<Organization> organizations(AttributionTerms terms) {
        List<Organization> all = new ArrayList<>();
        all.add(new Organization(terms.participants().representative(), terms.participants()));
        terms.circumstances().otherOrganizations().ifPresent(all::addAll);
        return all;
    }

    @Override
    public Assignment decide(Beneficiary beneficiary) {
        return work(beneficiary).outcome();
    }

    /// Decides one beneficiary after the other on one worksheet: for one thread.
    public Kernel<Assignment> kernel() {
        Kernel<MarkedAssignment> marking = marking();
        return beneficiary -> marking.decide(beneficiary).assignment();
    }

    /// The same with what each decision has to be read with: for one thread.
    public Kernel<MarkedAssignment> marking() {
        Worksheet sheet = new Worksheet();
        Map<Integer, Set<Approximation>> byBits = new HashMap<>();
        return beneficiary -> {
            decider.decide(beneficiary, sheet);
            return new MarkedAssignment(
                    new Workings(this, sheet, beneficiary).outcome(),
                    byBits.computeIfAbsent(sheet.approximations, Approximation::of));
        };
    }

    /// Decides everyone in the population on this thread, as columns: nothing is allocated for a line or a person.
    public Assignments decideAll() {
        Assignments.Builder answers = new Assignments.Builder(this, population.beneficiaries());
        population.visit(writing(answers));
        return answers.build();
    }

    /// The same on all cores, for somebody who waits.
    public Assignments decideAllInParallel() {
        Assignments.Builder answers = new Assignments.Builder(this, population.beneficiaries());
        population.visitInParallel(() -> writing(answers));
        return answers.build();
    }

    private Consumer<Beneficiary> writing(Assignments.Builder answers) {
        Worksheet sheet = new Worksheet();
        return beneficiary -> {
            decider.decide(beneficiary, sheet);
            answers.write(beneficiary.place(), sheet);
        };
    }

    /// The entity that furnished a line.
    public Entity entity(int line) {
        return entities.entity(entities.of(line));
    }

    /// The decision with everything it was made from.
    public Workings work(Beneficiary beneficiary) {
        Worksheet sheet = new Worksheet();
        decider.decide(beneficiary, sheet);
        return new Workings(this, sheet, beneficiary);
    }

    /// What every answer of this run has to be read with.
    public Reservations reservations() {
        return RunReservations.of(terms, columns, population);
    }

    AttributionRules rules() {
        return terms.rules();
    }

    Population population() {
        return population;
    }

    LineColumns columns() {
        return columns;
    }

    Entities entities() {
        return entities;
    }

    Decider decider() {
        return decider;
    }
}
