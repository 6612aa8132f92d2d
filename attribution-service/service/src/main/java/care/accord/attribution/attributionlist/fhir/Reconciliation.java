package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.adjustment.Adjustment;
import care.accord.attribution.adjustment.store.AdjustedRow;
import care.accord.attribution.adjustment.store.AdjustmentBook;
import care.accord.attribution.adjustment.store.AdjustmentBook.Origin;
import care.accord.attribution.adjustment.store.AdjustmentRow;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.files.KnownPeople;
import care.accord.attribution.attributionlist.store.ListMembers;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Changes that the parties make to a list: each is written down as an agreement, and the next roster takes it up.
@RequestScoped
class Reconciliation {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Caller caller;
    private final Tenancy tenancy;
    private final ListMembers members;
    private final AdjustmentBook book;
    private final KnownPeople people;
    private final Subjects subjects;
    private final Lists lists;

    private final Duration patience;

    @Inject
    Reconciliation(
            Caller caller,
            Tenancy tenancy,
            ListMembers members,
            AdjustmentBook book,
            KnownPeople people,
            Subjects subjects,
            Lists lists,
            @ConfigProperty(name = "accord.attribution-list.patience") Duration patience) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.members = members;
        this.book = book;
        this.people = people;
        this.subjects = subjects;
        this.lists = lists;
        this.patience = patience;
    }

    /// What came of a change.
    sealed interface Change {
        record Nothing(String why) implements Change {}

        record Waits() implements Change {}

        record Applied(int rosterVersion) implements Change {}
    }

    Change add(ListView list, MemberRequest request) {
        refuseFinal(list);
        BeneficiaryId person = subjects.person(list, request);
        Provider provider =
                subjects.provider(list, request)
                        .orElseThrow(() ->
                                MemberRequest.invalid("Send providerNpi or providerReference"));
        RosterRow roster = list.version().roster();
        if (people.find(roster, list.version().terms().period(), person).isEmpty()) {
            throw Problem.invalid(
                    "member-unknown",
                    "The payer has reported no member with this identifier; nothing was changed",
                    List.of());
        }
        Optional<ListedMember> listed = listed(list, person);
        boolean same =
                listed.map(one ->
                                one.tin().equals(provider.tin())
                                        && one.npi().equals(provider.npi()))
                        .orElse(false);
        if (same && request.period().isEmpty()) {
            return new Change.Nothing("The member is on the list with this provider already");
        }
        return record(
                list,
                new Adjustment.Listed(person, provider, Subjects.period(list, request)),
                origin(request, "member-add"));
    }

    Change remove(ListView list, MemberRequest request) {
        refuseFinal(list);
        BeneficiaryId person = subjects.person(list, request);
        ListedMember listed =
                listed(list, person)
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "not-on-list",
                                        "The member is not on this list; nothing was changed",
                                        List.of()));
        subjects.provider(list, request).ifPresent(named -> requireAlone(listed, named));
        if (request.coverage()
                .filter(coverage -> !coverage.equals("Coverage/" + listed.person()))
                .isPresent()) {
            throw Problem.invalid(
                    "other-coverage",
                    "The member is on this list because of another coverage; nothing was changed",
                    List.of());
        }
        return record(list, new Adjustment.Unlisted(person), origin(request, "member-remove"));
    }

    /// Who is named with a provider stands with that one. An agreement removes a person as a whole, which is more than was asked
    /// where the person stands with others, too.
    private static void requireAlone(ListedMember listed, Provider named) {
        Stream<Provider> stands =
                Stream.concat(
                        Stream.of(new Provider(listed.tin(), listed.npi())),
                        listed.sharedBy().stream().map(ListedMember.Part::named));
        if (stands.noneMatch(one -> isWith(one, named))) {
            throw Problem.invalid(
                    "other-provider",
                    "The member is on this list with another provider; nothing was changed",
                    List.of());
        }
        if (listed.sharedBy().size() > 1) {
            throw Problem.invalid(
                    "shared-member",
                    "The member is on this list with %d providers, of whom this is one, and is removed from all or from none: send no provider to remove the member; nothing was changed"
                            .formatted(listed.sharedBy().size()),
                    List.of());
        }
    }

    /// By the clinician, or by the practice where only that is named.
    private static boolean isWith(Provider stands, Provider named) {
        return named.npi().isBlank()
                ? named.tin().equals(stands.tin())
                : named.npi().equals(stands.npi());
    }

    private static void refuseFinal(ListView list) {
        if (list.version().isFinal()) {
            throw Problem.conflict(
                    "list-final",
                    "This list is final: members are added and removed while it is draft or open. Raise a roster dispute at /v1/roster-disputes, or wait for the next list");
        }
    }

    /// As the caller reads it: of whom claims are withheld, who shares them is withheld, too.
    private Optional<ListedMember> listed(ListView list, BeneficiaryId person) {
        RosterRow roster = list.version().roster();
        return tenancy.inTransaction(roster.tenantId, () -> members.person(roster, person.value()))
                .filter(member -> !member.isDropped())
                .map(lists.reading(list));
    }

    private Origin origin(MemberRequest request, String source) {
        String party = caller.isPayer() ? "payer" : "provider";
        return new Origin(party, caller.subject(), caller.name(), request.reason(), source, null);
    }

    /// The rows of a contract are its payer's; both parties' changes are written there.
    private Change record(ListView list, Adjustment adjustment, Origin origin) {
        String payer = list.version().roster().tenantId;
        AdjustmentRow row =
                tenancy.inTransaction(
                        payer, () -> book.record(list.version().terms(), adjustment, origin));
        for (Duration left = patience; left.isPositive(); left = left.minus(LOOK)) {
            pause();
            Optional<RosterRow> roster = tenancy.inTransaction(payer, () -> rosterWith(row));
            if (roster.isPresent()) {
                return new Change.Applied(roster.get().version);
            }
        }
        return new Change.Waits();
    }

    private static Optional<RosterRow> rosterWith(AdjustmentRow row) {
        Optional<AdjustedRow> adjusted =
                AdjustedRow.find("adjustmentId", row.adjustmentId).firstResultOptional();
        return adjusted.flatMap(one -> RosterRow.withId(one.rosterId));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is stopping", e);
        }
    }
}
