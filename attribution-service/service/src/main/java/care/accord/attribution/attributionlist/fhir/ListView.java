package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.attributionlist.store.ListVersion;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// A version of a list with the participants whose identifiers it carries.
public record ListView(ListVersion version, List<Participant> participants) {
    public ListView {
        participants = List.copyOf(participants);
    }

    public String contractId() {
        return version.terms().contractId;
    }

    public String etag() {
        return "W/\"" + version.id() + "\"";
    }

    public NavigableSet<String> tins() {
        NavigableSet<String> tins = new TreeSet<>();
        participants.forEach(one -> tins.add(one.tin()));
        return tins;
    }

    public NavigableSet<String> npis() {
        NavigableSet<String> npis = new TreeSet<>();
        participants.stream()
                .map(Participant::npi)
                .filter(npi -> !npi.isBlank())
                .forEach(npis::add);
        return npis;
    }
}
