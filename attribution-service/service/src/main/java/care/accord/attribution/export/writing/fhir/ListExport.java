package care.accord.attribution.export.writing.fhir;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.attributionlist.fhir.FhirJson;
import care.accord.attribution.attributionlist.fhir.ListView;
import care.accord.attribution.attributionlist.fhir.PersonWriter;
import care.accord.attribution.attributionlist.fhir.ProviderWriter;
import care.accord.attribution.attributionlist.fhir.ProviderWriter.Party;
import care.accord.attribution.attributionlist.files.Known;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.attributionlist.store.ListedNames.Listing;
import care.accord.attribution.export.ExportedType;
import care.accord.attribution.export.writing.fhir.ChangedPeople.Wanted;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Writes what a list is made of, but the claims.
final class ListExport {
    private final Scope scope;
    private final Sink sink;

    /// Where resources go.
    interface Sink {
        void add(ExportedType type, FhirAnswer.Content resource) throws IOException;

        /// Whether a resource was not written yet, with another list; it counts as written from here on.
        boolean isNew(ExportedType type, String id);
    }

    /// A list and what is exported of it.
    ///
    /// @param group the list itself
    /// @param members of whom resources are written; reads them anew each time
    /// @param people what is known of them
    /// @param providers that the list names
    record Scope(
            ListView list,
            FhirAnswer.Content group,
            Wanted wanted,
            Iterable<ListedMember> members,
            Function<BeneficiaryId, Optional<Known>> people,
            List<Listing> providers) {
        /// Whether the list is another than the client knows.
        boolean isChanged() {
            return !(wanted instanceof Wanted.Since since
                    && since.then().id().equals(list.version().id()));
        }
    }

    ListExport(Scope scope, Sink sink) {
        this.scope = scope;
        this.sink = sink;
    }

    void write(ExportedType type) throws IOException {
        switch (type) {
            case GROUP -> group();
            case PATIENT, COVERAGE, RELATED_PERSON -> people(type);
            case PRACTITIONER, PRACTITIONER_ROLE, ORGANIZATION, LOCATION -> {
                if (scope.isChanged()) {
                    providers(type);
                }
            }
            case EXPLANATION_OF_BENEFIT ->
                    throw new IllegalArgumentException("Claims are written by ClaimsExport");
        }
    }

    private void group() throws IOException {
        if (scope.isChanged()) {
            sink.add(ExportedType.GROUP, scope.group());
        }
    }

    private void people(ExportedType type) throws IOException {
        ListVersion version = scope.list().version();
        for (ListedMember member : scope.members()) {
            if (!scope.wanted().wants(member)
                    || !sink.isNew(type, Long.toString(member.person()))) {
                continue;
            }
            Optional<Known> known = scope.people().apply(new BeneficiaryId(member.beneficiary()));
            if (known.isPresent()) {
                person(type, version, member, known.get());
            }
        }
    }

    private void person(ExportedType type, ListVersion version, ListedMember member, Known known)
            throws IOException {
        if (type == ExportedType.RELATED_PERSON && known.subscriber().isEmpty()) {
            return;
        }
        sink.add(
                type,
                json -> {
                    PersonWriter writer = new PersonWriter(json, member.person(), known, version);
                    switch (type) {
                        case PATIENT -> writer.patient();
                        case COVERAGE -> writer.coverage();
                        default -> writer.subscriber(known.subscriber().orElseThrow());
                    }
                });
    }

    private void providers(ExportedType type) throws IOException {
        if (type == ExportedType.ORGANIZATION) {
            parties();
        }
        Map<Provider, Long> numbers = new HashMap<>();
        scope.providers().forEach(one -> numbers.put(one.provider(), one.number()));
        for (Listing one : scope.providers()) {
            if (isOf(type, one.provider()) && sink.isNew(type, Long.toString(one.number()))) {
                sink.add(type, json -> provider(type, one, numbers, writer(json)));
            }
        }
    }

    private ProviderWriter writer(FhirJson json) {
        return new ProviderWriter(json, scope.list().version());
    }

    private void parties() throws IOException {
        for (Party party : Party.of(scope.list().version())) {
            if (sink.isNew(ExportedType.ORGANIZATION, party.tenant())) {
                sink.add(ExportedType.ORGANIZATION, json -> writer(json).organization(party));
            }
        }
    }

    private static boolean isOf(ExportedType type, Provider provider) {
        return switch (type) {
            case PRACTITIONER -> provider.tin().isBlank();
            case PRACTITIONER_ROLE -> !provider.tin().isBlank() && !provider.npi().isBlank();
            default -> provider.npi().isBlank();
        };
    }

    private void provider(
            ExportedType type, Listing one, Map<Provider, Long> numbers, ProviderWriter writer)
            throws IOException {
        Provider provider = one.provider();
        switch (type) {
            case PRACTITIONER ->
                    writer.practitioner(
                            one.number(),
                            provider.npi(),
                            name(
                                    list -> list.npi().equals(provider.npi()),
                                    Participant::providerName));
            case PRACTITIONER_ROLE ->
                    writer.role(
                            one.number(),
                            numbers.getOrDefault(new Provider("", provider.npi()), 0L),
                            numbers.getOrDefault(new Provider(provider.tin(), ""), 0L));
            case LOCATION -> writer.location(one.number(), practice(provider));
            default -> writer.practice(one.number(), provider.tin(), practice(provider));
        }
    }

    private String practice(Provider provider) {
        return name(one -> one.tin().equals(provider.tin()), Participant::practiceName);
    }

    private String name(Predicate<Participant> who, Function<Participant, String> name) {
        return scope.list().participants().stream()
                .filter(who)
                .map(name)
                .filter(found -> !found.isBlank())
                .findFirst()
                .orElse("");
    }
}
