package care.accord.attribution.export.writing.fhir;

import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.explanationofbenefit.ServiceDates;
import care.accord.attribution.explanationofbenefit.fhir.BenefitWriter;
import care.accord.attribution.explanationofbenefit.files.ShownClaims;
import care.accord.attribution.explanationofbenefit.files.ShownClaims.Named;
import care.accord.attribution.export.ExportedType;
import care.accord.attribution.export.writing.fhir.ChangedPeople.Wanted;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes the claims of lists, list after list; a claim that an earlier list was about is not written again.
final class ClaimsExport {
    private final List<ServiceDates> dates;
    private final Sink sink;
    private final List<Written> written = new ArrayList<>();

    /// Where claims go, and the names of those that are gone.
    interface Sink extends ListExport.Sink {
        void deleted(ExportedType type, String id) throws IOException;
    }

    /// What an earlier list was about, and whose claims of it were written.
    private record Written(ShownClaims claims, BitSet people) {}

    /// A list's claims.
    ///
    /// @param before as the client knows them; empty where it knows none
    record Scope(
            ListVersion list,
            Wanted wanted,
            Iterable<ListedMember> members,
            ShownClaims now,
            Optional<ShownClaims> before) {}

    ClaimsExport(List<ServiceDates> dates, Sink sink) {
        this.dates = dates;
        this.sink = sink;
    }

    void write(Scope scope) throws IOException {
        BitSet people = new BitSet();
        for (ListedMember member : scope.members()) {
            if (member.isDropped()) {
                continue;
            }
            people.set(Math.toIntExact(member.person()));
            if (scope.wanted().wants(member)) {
                write(scope, member);
            }
        }
        written.add(new Written(scope.now(), people));
    }

    private void write(Scope scope, ListedMember member) throws IOException {
        BeneficiaryId id = new BeneficiaryId(member.beneficiary());
        Set<String> there = new HashSet<>();
        for (Named named : scope.now().of(member.person(), id)) {
            there.add(named.name());
            if (isWanted(named) && !isWritten(member.person(), named)) {
                sink.add(
                        ExportedType.EXPLANATION_OF_BENEFIT,
                        json ->
                                new BenefitWriter(json, scope.list(), member.person(), named)
                                        .write());
            }
        }
        if (scope.before().isPresent() && scope.wanted().knows(member)) {
            for (Named named : scope.before().get().of(member.person(), id)) {
                if (!there.contains(named.name()) && isWanted(named)) {
                    sink.deleted(ExportedType.EXPLANATION_OF_BENEFIT, named.name());
                }
            }
        }
    }

    private boolean isWanted(Named named) {
        return dates.stream().allMatch(one -> one.accepts(named.claim().service()));
    }

    private boolean isWritten(long person, Named named) {
        return written.stream()
                .anyMatch(one ->
                        one.people().get(Math.toIntExact(person))
                                && one.claims().covers(named.claim().service()));
    }
}
