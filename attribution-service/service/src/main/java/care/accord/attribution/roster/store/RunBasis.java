package care.accord.attribution.roster.store;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participant;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.chain.ChainInputs;
import care.accord.attribution.chain.ChainTerms;
import care.accord.attribution.contract.store.ParticipantListRow;
import care.accord.attribution.contract.store.ParticipantRow;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.deliveredlist.store.GivenLists;
import care.accord.attribution.program.AssignmentList;
import care.accord.attribution.program.AssignmentMethodology;
import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.roster.RunInputs;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.population.Knowledge;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an attribution run is decided on, as the database has it.
///
/// @param lists beside claims, whether the contract reads them or not
/// @param knownOn what was received after this day is not looked at
public record RunBasis(
        TermsRow terms,
        ParticipantListRow list,
        List<Participant> participants,
        GivenLists lists,
        SnapshotRow snapshot,
        LocalDate knownOn) {

    /// What a run of the contract on the snapshot would be decided on now; empty while terms or participants are missing.
    public static Optional<RunBasis> latest(String contractId, String snapshotId) {
        Optional<TermsRow> terms = TermsRow.latest(contractId);
        Optional<ParticipantListRow> list = ParticipantListRow.latest(contractId);
        Optional<SnapshotRow> snapshot = SnapshotRow.withId(snapshotId);
        return terms.isPresent() && list.isPresent() && snapshot.isPresent()
                ? Optional.of(of(terms.get(), list.get(), GivenLists.now(), snapshot.get()))
                : Optional.empty();
    }

    /// What a roster was decided on.
    public static RunBasis of(RosterRow roster) {
        return of(
                TermsRow.version(roster.contractId, roster.contractVersion).orElseThrow(),
                ParticipantListRow.version(roster.contractId, roster.participantVersion)
                        .orElseThrow(),
                GivenLists.until(roster.lists().values()),
                SnapshotRow.withId(roster.snapshotId).orElseThrow());
    }

    private static RunBasis of(
            TermsRow terms, ParticipantListRow list, GivenLists lists, SnapshotRow snapshot) {
        return new RunBasis(
                terms,
                list,
                ParticipantRow.list(list.contractId, list.version),
                lists,
                snapshot,
                snapshot.dataAsOf);
    }

    /// The same on what was known at the end of a day, which for the day of the data is all of it.
    public RunBasis asKnownOn(LocalDate day) {
        GivenLists then = day.isBefore(snapshot.dataAsOf) ? lists.receivedBy(day) : lists;
        return new RunBasis(terms, list, participants, then, snapshot, day);
    }

    /// What of the snapshot a run looks at: claims for as long as the run-out of the contract's chain is not over.
    public Knowledge knowledge() {
        return terms.ruleChain()
                .map(chain ->
                        new Knowledge(knownOn, ChainTerms.claimsBy(chain, terms.window(), knownOn)))
                .orElseGet(() -> Knowledge.on(knownOn));
    }

    /// The list that the contract's assignment methodology has on the day; empty where the contract names its window.
    public Optional<AssignmentList> assignmentList() {
        return terms.methodology().map(this::listOf);
    }

    /// The list that another methodology has on the day.
    public AssignmentList listOf(AssignmentMethodology other) {
        return new AssignmentList(other, year(), knownOn);
    }

    /// The word of the contract's list, such as `prospective-q2`; blank where the contract names its window.
    public String assignmentListName() {
        return assignmentList().map(drawnUp -> drawnUp.method().key()).orElse("");
    }

    /// What the lists beside claims say to a run, as far as they were delivered. A rule that reads another one says that it was
    /// not given.
    public interface Beside {
        /// To a chain.
        ChainInputs to(RuleChain chain);

        /// To a program, as part of its terms.
        AttributionTerms to(AttributionTerms named);
    }

    /// The terms for the engine.
    ///
    /// @throws IllegalArgumentException when the contract names a program there is not, one that cannot be run on what
    ///     the parties listed, or another window than follows from its assignment methodology
    /// @throws java.util.NoSuchElementException when the program's lists are not known for the performance year
    public RunTerms runTerms(ProgramRules rules, Beside lists) {
        return terms.ruleChain()
                .map(chain -> chained(chain, lists.to(chain)))
                .orElseGet(() ->
                        new RunTerms.OfProgram(
                                lists.to(byProgram(AttributionProgram.of(terms.program), rules))));
    }

    private AttributionTerms byProgram(AttributionProgram program, ProgramRules rules) {
        AttributionTerms named =
                assignmentList()
                        .map(drawnUp -> byMethodology(drawnUp, program, rules))
                        .orElseGet(
                                () -> program.termsOver(terms.window(), rules, year(), pooled()));
        if (named.lackClinicians()) {
            throw new IllegalArgumentException(
                    "%s has clinicians take part: list an NPI beside each TIN of the provider roster"
                            .formatted(terms.program));
        }
        return named;
    }

    private AttributionTerms byMethodology(
            AssignmentList drawnUp, AttributionProgram program, ProgramRules rules) {
        DateSpan settled = drawnUp.settledWindow(program, rules);
        if (!settled.equals(terms.window())) {
            throw new IllegalArgumentException(
                    "%s assignment of performance year %d is settled on services of %s, and not of %s"
                            .formatted(
                                    drawnUp.methodology().key(),
                                    year().year(),
                                    settled,
                                    terms.window()));
        }
        return drawnUp.terms(program, rules, pooled());
    }

    /// These parties' lists under a chain.
    public RunTerms chained(RuleChain chain, ChainInputs inputs) {
        return new RunTerms.OfChain(new ChainTerms(chain, terms.window(), pooled(), inputs));
    }

    public PerformanceYear year() {
        return new PerformanceYear(terms.periodStart.getYear());
    }

    /// Those who take part in the performance period.
    public Participants pooled() {
        return Participants.of(
                participants.stream().filter(one -> one.takesPartIn(terms.period())).toList());
    }

    public RunInputs inputs(ProgramRules rules) {
        return new RunInputs(
                terms.contractId,
                terms.version,
                rules.edition(),
                terms.program,
                snapshot.snapshotId,
                list.listId,
                lists.name(terms.listsRead(rules)),
                terms.window(),
                terms.period(),
                assignmentListName(),
                knownOn);
    }
}
