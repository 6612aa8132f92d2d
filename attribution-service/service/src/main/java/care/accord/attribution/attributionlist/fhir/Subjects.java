package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.store.ListedNames;
import care.accord.attribution.attributionlist.store.ListedNames.Person;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/// Whom an operation is about: the person and the provider that its parameters name, within one list.
@ApplicationScoped
class Subjects {
    private final Tenancy tenancy;
    private final ListedNames names;

    @Inject
    Subjects(Tenancy tenancy, ListedNames names) {
        this.tenancy = tenancy;
        this.names = names;
    }

    /// The person, by identifier or by reference.
    BeneficiaryId person(ListView list, MemberRequest request) {
        if (request.memberId().isPresent() == request.patient().isPresent()) {
            throw MemberRequest.invalid("Send either memberId or patientReference");
        }
        return request.memberId()
                .map(Subjects::byIdentifier)
                .or(() -> request.patient().flatMap(reference -> byReference(list, reference)))
                .orElseThrow(Problem::notFound);
    }

    private static BeneficiaryId byIdentifier(MemberRequest.Identifier memberId) {
        if (!memberId.system().isBlank() && !memberId.system().equals(Systems.MEMBER)) {
            throw MemberRequest.invalid(
                    "memberId.system '%s' is not known here; members have %s"
                            .formatted(memberId.system(), Systems.MEMBER));
        }
        try {
            return new BeneficiaryId(memberId.value());
        } catch (IllegalArgumentException e) {
            throw MemberRequest.invalid("memberId.value has 1 to 64 characters");
        }
    }

    private Optional<BeneficiaryId> byReference(ListView list, String reference) {
        return number(reference, "Patient/")
                .flatMap(number -> inPayer(list, () -> names.person(number)))
                .filter(person -> isOf(list, person))
                .map(person -> new BeneficiaryId(person.beneficiaryId()));
    }

    private static boolean isOf(ListView list, Person person) {
        RosterRow roster = list.version().roster();
        return person.payer().equals(roster.tenantId)
                && person.counterparty().equals(roster.counterpartyId);
    }

    private static Optional<Long> number(String reference, String type) {
        String id = reference.startsWith(type) ? reference.substring(type.length()) : "";
        return Numbers.isNumber(id) ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    private <T> T inPayer(ListView list, java.util.concurrent.Callable<T> work) {
        return tenancy.inTransaction(list.version().roster().tenantId, work);
    }

    /// The practice and clinician, by NPI or by reference; empty when the request names none.
    Optional<Provider> provider(ListView list, MemberRequest request) {
        if (request.providerNpi().isPresent()) {
            String npi = request.providerNpi().get().value();
            return Optional.of(
                    practiceOf(list, npi)
                            .map(tin -> new Provider(tin, npi))
                            .orElseThrow(() -> unknownProvider("providerNpi '" + npi + "'")));
        }
        return request.provider()
                .map(reference ->
                        byProviderReference(list, reference)
                                .orElseThrow(() -> unknownProvider("'" + reference + "'")));
    }

    private static Problem unknownProvider(String what) {
        return Problem.invalid(
                "provider-unknown",
                "%s is not a participant of this contract; the payer's provider roster lists who is"
                        .formatted(what),
                List.of());
    }

    /// The practice in which a clinician takes part: as listed, or else as claims have shown.
    private Optional<String> practiceOf(ListView list, String npi) {
        Optional<String> listed =
                list.participants().stream()
                        .filter(one -> one.npi().equals(npi))
                        .map(Participant::tin)
                        .findFirst();
        return listed.or(() ->
                inPayer(list, () -> names.practicesOf(list.version().roster(), npi)).stream()
                        .map(Provider::tin)
                        .filter(list.tins()::contains)
                        .findFirst());
    }

    private Optional<Provider> byProviderReference(ListView list, String reference) {
        String type = reference.substring(0, reference.indexOf('/') + 1);
        return number(reference, type)
                .flatMap(number -> inPayer(list, () -> names.provider(number)))
                .filter(listing -> listing.payer().equals(list.version().roster().tenantId))
                .map(ListedNames.Listing::provider)
                .flatMap(provider ->
                        provider.tin().isBlank()
                                ? practiceOf(list, provider.npi())
                                        .map(tin -> new Provider(tin, provider.npi()))
                                : Optional.of(provider))
                .filter(provider -> list.tins().contains(provider.tin()));
    }

    /// The days asked for, or the contract's.
    static DateSpan period(ListView list, MemberRequest request) {
        DateSpan contract = list.version().terms().period();
        try {
            return request.period()
                    .map(days ->
                            new DateSpan(
                                    days.from().orElse(contract.start()),
                                    days.until().orElse(contract.end())))
                    .orElse(contract);
        } catch (IllegalArgumentException e) {
            throw MemberRequest.invalid("attributionPeriod ends before it starts");
        }
    }
}
