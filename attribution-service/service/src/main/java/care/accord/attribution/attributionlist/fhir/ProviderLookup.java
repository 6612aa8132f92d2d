package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.store.EarlierLists;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedNames;
import care.accord.attribution.attributionlist.store.ListedNames.Listing;
import care.accord.attribution.contract.store.ParticipantRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Practices, clinicians and parties that lists of the caller name.
@RequestScoped
class ProviderLookup {
    private final Caller caller;
    private final Tenancy tenancy;
    private final ListedNames names;

    @Inject
    ProviderLookup(Caller caller, Tenancy tenancy, ListedNames names) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.names = names;
    }

    /// What a number may name.
    enum Kind {
        PRACTICE,
        CLINICIAN,
        ROLE;

        boolean is(Provider provider) {
            return switch (this) {
                case PRACTICE -> provider.npi().isBlank();
                case CLINICIAN -> provider.tin().isBlank();
                case ROLE -> !provider.npi().isBlank() && !provider.tin().isBlank();
            };
        }
    }

    /// Something with a number, and the list that names it.
    record Found(Listing listing, ListVersion list) {
        String etag() {
            return "W/\"" + list.id() + "\"";
        }
    }

    Found byNumber(String number, Kind kind) {
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        names.provider(Numbers.of(number))
                                .filter(listing -> kind.is(listing.provider()))
                                .flatMap(listing ->
                                        names.lastRoster(listing.payer(), listing.counterparty())
                                                .map(ListVersion::of)
                                                .map(list -> new Found(listing, list)))
                                .orElseThrow(Problem::notFound));
    }

    /// Something with a number, and the lists that name it.
    record Named(Listing listing, List<ListVersion> lists) {}

    Named history(String number, Kind kind, HistoryPage page) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    Listing listing =
                            names.provider(Numbers.of(number))
                                    .filter(one -> kind.is(one.provider()))
                                    .orElseThrow(Problem::notFound);
                    return new Named(listing, EarlierLists.of(listing, page.stretch()));
                });
    }

    /// The lists of the contract of a list.
    List<ListVersion> history(ListVersion list, HistoryPage page) {
        return tenancy.inTransaction(
                caller.tenant(), () -> EarlierLists.of(list.roster().contractId, page.stretch()));
    }

    /// The newest list in sight of which a tenant is a party.
    ListVersion listOf(String party) {
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        names.lastRosterOf(party)
                                .map(ListVersion::of)
                                .orElseThrow(Problem::notFound));
    }

    /// The number of a practice or clinician on a list.
    long number(ListVersion list, Provider provider) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> names.number(list.roster(), provider).orElseThrow(Problem::notFound));
    }

    /// The name that the participant list gives a practice; blank when it does not.
    String practiceName(ListVersion list, String tin) {
        return name(list, one -> one.tin().equals(tin), Participant::practiceName);
    }

    /// The name that the participant list gives a clinician; blank when it does not.
    String clinicianName(ListVersion list, String npi) {
        return name(list, one -> one.npi().equals(npi), Participant::providerName);
    }

    private String name(
            ListVersion list, Predicate<Participant> who, Function<Participant, String> name) {
        List<Participant> participants =
                tenancy.inTransaction(
                        list.roster().tenantId,
                        () ->
                                ParticipantRow.list(
                                        list.roster().contractId,
                                        list.roster().participantVersion));
        return participants.stream()
                .filter(who)
                .map(name)
                .filter(found -> !found.isBlank())
                .findFirst()
                .orElse("");
    }
}
