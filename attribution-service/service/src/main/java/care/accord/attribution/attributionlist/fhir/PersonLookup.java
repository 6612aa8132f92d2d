package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.files.Known;
import care.accord.attribution.attributionlist.files.KnownPeople;
import care.accord.attribution.attributionlist.store.EarlierLists;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedNames;
import care.accord.attribution.attributionlist.store.ListedNames.Person;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// People on lists that the caller may see, as known when the last of those lists was decided.
@RequestScoped
class PersonLookup {
    private final Caller caller;
    private final Tenancy tenancy;
    private final ListedNames names;
    private final KnownPeople people;
    private final Lists lists;

    @Inject
    PersonLookup(
            Caller caller, Tenancy tenancy, ListedNames names, KnownPeople people, Lists lists) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.names = names;
        this.people = people;
        this.lists = lists;
    }

    /// A person with the list that says so.
    record Found(long number, Known known, ListVersion list) {
        String etag() {
            return "W/\"" + list.id() + "\"";
        }

        PersonWriter writer(FhirJson json) {
            return new PersonWriter(json, number, known, list);
        }
    }

    /// Someone by the number that lists name them by.
    Found byNumber(String number) {
        return tenancy.inTransaction(caller.tenant(), () -> names.person(Numbers.of(number)))
                .flatMap(this::found)
                .orElseThrow(Problem::notFound);
    }

    /// Someone as lists have known them.
    ///
    /// @param content how what a list says is written; empty where it says nothing
    History history(Asked asked, Function<Found, Optional<FhirAnswer.Content>> content) {
        Person person =
                tenancy.inTransaction(
                                caller.tenant(), () -> names.person(Numbers.of(asked.number())))
                        // A number is in sight of whoever sees the contract; the person is where
                        // they can be read.
                        .filter(one -> found(one).isPresent())
                        .orElseThrow(Problem::notFound);
        List<ListVersion> versions =
                tenancy.inTransaction(
                        caller.tenant(), () -> EarlierLists.of(person, asked.page().stretch()));
        return History.of(
                asked.type() + "/" + person.number(),
                asked.page(),
                versions,
                list ->
                        on(list, person)
                                .flatMap(content)
                                .map(written -> new History.Version(list, written)));
    }

    /// What history is asked for.
    record Asked(String type, String number, HistoryPage page) {}

    /// Everyone in sight with a member identifier.
    List<Found> byMemberId(String memberId) {
        return tenancy.inTransaction(caller.tenant(), () -> names.people(memberId)).stream()
                .map(this::found)
                .flatMap(Optional::stream)
                .toList();
    }

    /// Everyone on a current list who is covered by a person's contract, that person among them.
    List<Found> bySubscriber(String memberId) {
        BeneficiaryId subscriber = new BeneficiaryId(memberId);
        return lists.all().stream()
                .flatMap(list -> people.family(list.version().roster(), subscriber).stream())
                .distinct()
                .flatMap(person -> byMemberId(person.value()).stream())
                .filter(found -> found.known().subscriberId().equals(subscriber))
                .sorted(Comparator.comparingLong(Found::number))
                .toList();
    }

    /// Someone who left the payer's population stands on the list before the one that dropped them.
    private Optional<Found> found(Person person) {
        List<ListVersion> versions =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> names.lastRosters(person).stream().map(ListVersion::of).toList());
        return versions.stream().flatMap(list -> on(list, person).stream()).findFirst();
    }

    /// Someone as known when a list was decided; empty when the payer reported them no longer.
    private Optional<Found> on(ListVersion list, Person person) {
        return people.find(
                        list.roster(),
                        list.terms().period(),
                        new BeneficiaryId(person.beneficiaryId()))
                .map(known -> new Found(person.number(), known, list));
    }
}
