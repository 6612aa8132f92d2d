package care.accord.attribution.feed.events;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.contract.store.ParticipantKey;
import care.accord.attribution.contract.store.ParticipantListRow;
import care.accord.attribution.contract.store.ParticipantRow;
import care.accord.attribution.feed.store.FeedRow;
import care.accord.attribution.roster.RunInputs;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.Npi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The participants of one contract as a provider roster lists them, in an order of their own, so that the same list in
/// another order is the same list.
record ParticipantList(String contractId, List<Participant> participants) {

    static ParticipantList of(
            String contractId, List<care.accord.population.files.Participant> listed) {
        return new ParticipantList(
                contractId,
                listed.stream()
                        .map(ParticipantList::participant)
                        .distinct()
                        .sorted(Comparator.comparing(Participant::toString))
                        .toList());
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

    /// Names the content of the list.
    String id() {
        return RunInputs.hash(
                participants.stream().map(Participant::toString).collect(Collectors.joining("\n")));
    }

    void persist(FeedRow feed, int version) {
        ParticipantListRow list = new ParticipantListRow();
        list.tenantId = feed.tenantId;
        list.contractId = contractId;
        list.version = version;
        list.listId = id();
        list.feedId = feed.feedId;
        list.persist();
        for (int position = 0; position < participants.size(); position++) {
            ParticipantKey key = new ParticipantKey(feed.tenantId, contractId, version, position);
            ParticipantRow.of(key, participants.get(position)).persist();
        }
    }
}
