package care.accord.benchmarks.engine;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.Assignments;
import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.program.AttributionProgram;
import care.accord.benchmarks.lines.Days;
import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// All that is called of the platform: files into a snapshot, a snapshot into memory, a decision on everyone.
public final class Attribution {
    private static final String TENANT = "bench";

    /// What the rules of the program look at; the rest stays on disk.
    private static final Set<ClaimColumn> COLUMNS =
            EnumSet.of(
                    ClaimColumn.KIND,
                    ClaimColumn.SERVICE_END_DAY,
                    ClaimColumn.ADMISSION_DAY,
                    ClaimColumn.DISCHARGE_DAY,
                    ClaimColumn.HCPCS,
                    ClaimColumn.PLACE_OF_SERVICE,
                    ClaimColumn.BILL_TYPE,
                    ClaimColumn.SPECIALTY,
                    ClaimColumn.RENDERING_NPI,
                    ClaimColumn.BILLING_TIN,
                    ClaimColumn.FACILITY,
                    ClaimColumn.ALLOWED,
                    ClaimColumn.PAID);

    private Attribution() {}

    /// Reads the files into an immutable snapshot.
    public static SnapshotManifest publish(Path store, Path eligibility, Path claims) {
        try {
            return PopulationStore.at(store)
                    .publish(
                            TENANT,
                            List.of(),
                            List.of(
                                    FeedFile.of(FeedKind.ELIGIBILITY, eligibility),
                                    FeedFile.of(FeedKind.MEDICAL_CLAIMS, claims)));
        } catch (FeedRejected e) {
            throw new IllegalStateException(
                    "The generated files were rejected: " + e.rejected(), e);
        }
    }

    public static Population load(Path store, String location) {
        return PopulationStore.at(store).load(location, Days.AS_KNOWN_ON, COLUMNS);
    }

    /// Decides everyone for a contract with these participants, on one core.
    public static Assignments decide(Population population, List<String> tins, List<String> ccns) {
        return assigner(population, tins, ccns).decideAll();
    }

    /// The same on all cores, as for somebody who waits.
    public static Assignments decideInParallel(
            Population population, List<String> tins, List<String> ccns) {
        return assigner(population, tins, ccns).decideAllInParallel();
    }

    private static Assigner assigner(Population population, List<String> tins, List<String> ccns) {
        AttributionRules rules =
                AttributionProgram.MSSP_PRIMARY_CARE.rules(
                        ProgramRules.bundled(),
                        new PerformanceYear(Days.WINDOW.start().getYear()),
                        Days.WINDOW);
        Participants participants = new Participants(Set.copyOf(tins), Set.copyOf(ccns));
        AttributionTerms terms = new AttributionTerms(rules, Days.WINDOW, participants);
        return Assigner.of(terms, population);
    }

    public static List<Answer> answers(Population population, Assignments decisions) {
        List<Answer> answers = new ArrayList<>(decisions.size());
        for (int index = 0; index < decisions.size(); index++) {
            answers.add(answer(population.person(index).id().value(), decisions.assignment(index)));
        }
        return answers;
    }

    private static Answer answer(String person, Assignment decision) {
        return switch (decision) {
            case Assigned assigned ->
                    new Answer(
                            person,
                            assigned.toContract() ? "assigned" : "elsewhere",
                            step(assigned),
                            assigned.toContract() ? "CONTRACT" : assigned.winner().entity().id(),
                            assigned.winner().allowed().cents(),
                            assigned.decidedBy().key());
            case NotAssigned not -> new Answer(person, verdict(not.reason()), 0, "", 0, "");
        };
    }

    private static int step(Assigned assigned) {
        String name = assigned.step().name();
        return name.charAt(name.length() - 1) - '0';
    }

    private static String verdict(Reason reason) {
        return reason.code();
    }
}
