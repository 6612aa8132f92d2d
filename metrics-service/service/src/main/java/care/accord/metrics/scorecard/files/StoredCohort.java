package care.accord.metrics.scorecard.files;

import care.accord.messages.RosterDecided;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.vocabulary.BeneficiaryId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A roster with the population it was decided on, from the store that the services share.
///
/// @param rows member to the opaque row number of the roster, in the roster's order
/// @param practices to which members are attributed, by TIN
public record StoredCohort(
        Map<BeneficiaryId, Integer> rows, Set<String> practices, Population population) {

    /// Loads what the roster's announcement names; the file's hash is checked.
    public static StoredCohort load(PopulationStore store, RosterDecided roster) {
        Map<BeneficiaryId, Integer> rows = new LinkedHashMap<>();
        Set<String> practices = new HashSet<>();
        for (RosterMember member : RosterFile.read(store, roster.location(), roster.sha256())) {
            if (member.change() != RosterMember.Change.DROPPED) {
                rows.put(member.beneficiary(), member.row());
                practices.add(member.tin());
            }
        }
        return new StoredCohort(
                rows, practices, store.load(roster.snapshotLocation(), roster.dataAsOf()));
    }

    public List<BeneficiaryId> members() {
        return List.copyOf(rows.keySet());
    }

    /// Member to the name that the eligibility feed reported.
    public Map<BeneficiaryId, String> names() {
        Map<BeneficiaryId, String> names = new LinkedHashMap<>();
        people().forEach((id, person) ->
                names.put(id, (person.givenName() + " " + person.familyName()).strip()));
        return names;
    }

    /// Member to what the eligibility feed reported; without those it does not know.
    public Map<BeneficiaryId, Person> people() {
        Map<BeneficiaryId, Person> people = new LinkedHashMap<>();
        for (int index = 0; index < population.beneficiaries(); index++) {
            Person person = population.person(index);
            if (rows.containsKey(person.id())) {
                people.put(person.id(), person);
            }
        }
        return people;
    }
}
