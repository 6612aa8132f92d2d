package care.accord.attribution.payerlist.files;

import care.accord.attribution.payerlist.Listing;
import care.accord.attribution.payerlist.PayerList;
import care.accord.attribution.payerlist.Stated;
import care.accord.population.files.AssignmentListEntry;
import care.accord.population.files.FeedSink;
import care.accord.population.files.ListReason;
import care.accord.population.files.ListedCare;
import care.accord.population.files.ListedTurnover;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Tin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects an assignment list report of CMS while it is read.
public final class PayerListFile implements FeedSink {
    private static final Stated ASSIGNABLE =
            new Stated(
                    "assignable",
                    "The payer lists this person as one that could be assigned or chose (table 1-6), without saying why they are not assigned.");

    private final List<AssignmentListEntry> entries = new ArrayList<>();
    private final Map<BeneficiaryId, List<ListedCare>> care = new HashMap<>();
    private final Map<BeneficiaryId, Collection<ListReason>> left = new HashMap<>();
    private final List<BeneficiaryId> assignable = new ArrayList<>();

    @Override
    public void assignment(AssignmentListEntry entry) {
        entries.add(entry);
    }

    @Override
    public void listedCare(ListedCare one) {
        if (one.by() != ListedCare.By.CCN) {
            care.computeIfAbsent(one.beneficiary(), _ -> new ArrayList<>()).add(one);
        }
    }

    @Override
    public void turnover(ListedTurnover turnover) {
        left.put(turnover.beneficiary(), turnover.reasons());
    }

    @Override
    public void assignable(BeneficiaryId person) {
        assignable.add(person);
    }

    /// What was read.
    public PayerList list() {
        Map<BeneficiaryId, Listing> said = new HashMap<>();
        List<BeneficiaryId> people = new ArrayList<>();
        for (AssignmentListEntry entry : entries) {
            if (entry.excluded()) {
                said.putIfAbsent(
                        entry.beneficiary(), Listing.left(stated(entry.reasons(), "left-out")));
            } else {
                people.add(entry.beneficiary());
                said.put(entry.beneficiary(), listing(entry));
            }
        }
        left.forEach((person, reasons) ->
                said.putIfAbsent(person, Listing.left(stated(reasons, "no-longer-assigned"))));
        assignable.forEach(person -> said.putIfAbsent(person, Listing.left(List.of(ASSIGNABLE))));
        return new PayerList(people, said);
    }

    /// @param otherwise the code where no flag is set
    private static List<Stated> stated(Collection<ListReason> reasons, String otherwise) {
        return reasons.isEmpty()
                ? List.of(new Stated(otherwise, "The payer gives no reason."))
                : reasons.stream()
                        .sorted()
                        .map(reason -> new Stated(reason.key(), reason.sentence()))
                        .toList();
    }

    private Listing listing(AssignmentListEntry entry) {
        boolean chose = entry.voluntary().orElse(false);
        List<ListedCare> lines = care.getOrDefault(entry.beneficiary(), List.of());
        String practice =
                entry.voluntaryTin()
                        .filter(_ -> chose)
                        .map(Tin::value)
                        .or(() -> most(lines, ListedCare.By.TIN).map(ListedCare::participant))
                        .orElse("");
        String clinician =
                chose
                        ? entry.voluntaryNpi()
                        : most(
                                        lines.stream()
                                                .filter(line -> line.participant().equals(practice))
                                                .toList(),
                                        ListedCare.By.CLINICIAN)
                                .map(ListedCare::npi)
                                .orElse("");
        return new Listing(
                entry.assignmentStep(),
                entry.voluntary(),
                entry.claimsBased(),
                practice,
                clinician,
                List.of());
    }

    /// The line with more services than any other; empty where two are level, which the payer may break by what the table does not have.
    private static Optional<ListedCare> most(List<ListedCare> lines, ListedCare.By by) {
        int most =
                lines.stream()
                        .filter(line -> line.by() == by)
                        .mapToInt(ListedCare::services)
                        .max()
                        .orElse(0);
        List<ListedCare> first =
                lines.stream().filter(line -> line.by() == by && line.services() == most).toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }
}
