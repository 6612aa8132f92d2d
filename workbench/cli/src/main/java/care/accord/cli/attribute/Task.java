package care.accord.cli.attribute;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participant;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.roster.Run;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.PerformanceYear;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What one attribution on files is decided by.
///
/// @param period whose rules apply, which services are compared, and in which member months are counted
/// @param participants provider roster of the contract; without one every practice competes for itself
record Task(AttributionProgram program, Period period, Optional<Path> participants) {

    PerformanceYear year() {
        return period.performanceYear();
    }

    Run run(Population population) {
        return Run.decide(terms(), population, year().calendarYear());
    }

    AttributionTerms terms() {
        return period.terms(program, pooled());
    }

    private Participants pooled() {
        if (participants.isEmpty()) {
            return Participants.none();
        }
        return Participants.of(
                listed(participants.get()).stream()
                        .filter(one -> one.takesPartIn(year().calendarYear()))
                        .toList());
    }

    /// Everyone on a provider roster.
    static List<Participant> listed(Path roster) {
        FeedFile file = Layout.required(FeedKind.PROVIDER_ROSTER, roster);
        return FeedReader.participants(file)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                RejectedFiles.sentence(file, FeedReader.check(file))))
                .stream()
                .map(Task::participant)
                .toList();
    }

    private static Participant participant(care.accord.population.files.Participant listed) {
        Optional<Npi> npi = listed.npi();
        Optional<Ccn> ccn = listed.ccn();
        return new Participant(
                listed.tin().value(),
                npi.map(Npi::value).orElse(""),
                ccn.map(Ccn::value).orElse(""),
                listed.practiceName(),
                listed.providerName(),
                listed.specialty(),
                listed.effective(),
                listed.end());
    }
}
