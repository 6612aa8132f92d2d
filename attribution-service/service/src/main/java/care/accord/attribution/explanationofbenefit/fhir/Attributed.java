package care.accord.attribution.explanationofbenefit.fhir;

import care.accord.attribution.attributionlist.fhir.Numbers;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedNames;
import care.accord.attribution.attributionlist.store.ListedNames.Person;
import care.accord.attribution.explanationofbenefit.files.ListedClaims;
import care.accord.attribution.explanationofbenefit.files.ShownClaims.Named;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Claims of people who stand on a current list of the caller. Who left all lists, like who never stood on one, is not found.
@RequestScoped
class Attributed {
    private final Caller caller;
    private final Tenancy tenancy;
    private final ListedNames names;
    private final ListedClaims claims;

    @Inject
    Attributed(Caller caller, Tenancy tenancy, ListedNames names, ListedClaims claims) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.names = names;
        this.claims = claims;
    }

    /// A claim, and the list that says it may be read.
    record Found(long person, Named named, ListVersion list) {
        String etag() {
            return "W/\"" + list.id() + "\"";
        }
    }

    /// The claims of a person by number, list by list, each claim once.
    List<Found> of(String number) {
        Person person =
                tenancy.inTransaction(caller.tenant(), () -> names.person(Numbers.of(number)))
                        .orElseThrow(Problem::notFound);
        List<ListVersion> lists =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> names.standsOn(person).stream().map(ListVersion::of).toList());
        if (lists.isEmpty()) {
            throw Problem.notFound();
        }
        List<Found> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (ListVersion list : lists) {
            claims
                    .of(list, caller.tenant())
                    .of(person.number(), new BeneficiaryId(person.beneficiaryId()))
                    .stream()
                    .filter(named -> known.add(named.name()))
                    .forEach(named -> found.add(new Found(person.number(), named, list)));
        }
        return found;
    }
}
