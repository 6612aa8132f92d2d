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

    /// Whether a version of the contract's list says the same.
    boolean isAlike(ParticipantListRow version) {
        return participants.equals(ParticipantRow.list(contractId, version.version));
    }

    /// Names the list and, by their id, all that it follows: a list that comes back is another one.
    private String id(String before) {
        return RunInputs.hash(
                before
                        + participants.stream()
                                .map(Participant::toString)
                                .collect(Collectors.joining("\n")));
    }

    /// Stores the list as the version after another.
    void follow(Optional<ParticipantListRow> before, FeedRow feed) {
        int version = before.map(row -> row.version).orElse(0) + 1;
        ParticipantListRow list = new ParticipantListRow();
        list.tenantId = feed.tenantId;
        list.contractId = contractId;
        list.version = version;
        list.listId = id(before.map(row -> row.listId).orElse(""));
        list.feedId = feed.feedId;
        list.persist();
        for (int position = 0; position < participants.size(); position++) {
            ParticipantKey key = new ParticipantKey(feed.tenantId, contractId, version, position);
            ParticipantRow.of(key, participants.get(position)).persist();
        }
    }
}
