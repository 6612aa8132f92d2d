package care.accord.population.store;

import care.accord.population.Declarations;
import care.accord.population.SharingPreference;
import care.accord.population.SharingPreference.Choice;
import care.accord.population.SharingPreference.Scope;
import care.accord.population.VoluntaryAlignment;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects what people declared. A choice reported again, the same clinician and practice from the same day, replaces the
/// earlier report: so does a revocation. Reports of one day stand in favor of the revocation.
final class DeclarationsLoader {
    static final List<String> ALIGNMENT_COLUMNS =
            List.of(
                    "beneficiary_id",
                    SnapshotLoader.day("received_date"),
                    "npi",
                    "tin",
                    SnapshotLoader.day("effective_date"),
                    SnapshotLoader.day("revoked_date"),
                    "source");

    static final List<String> PREFERENCE_COLUMNS =
            List.of(
                    "beneficiary_id",
                    SnapshotLoader.day("received_date"),
                    "preference",
                    "scope",
                    SnapshotLoader.day("effective_date"),
                    "source");

    static final List<String> RESTRICTED_COLUMNS = List.of("beneficiary_id", "claim_id");

    private static final Comparator<VoluntaryAlignment> LATER_REPORT =
            Comparator.comparing((VoluntaryAlignment one) -> one.received().orElse(LocalDate.MIN))
                    .thenComparing(one -> one.revoked().isPresent())
                    .thenComparing(
                            one -> one.revoked().orElse(LocalDate.MAX), Comparator.reverseOrder())
                    .thenComparing(VoluntaryAlignment::source);

    private static final Comparator<VoluntaryAlignment> IN_ORDER =
            Comparator.comparing(VoluntaryAlignment::effective)
                    .thenComparing(LATER_REPORT)
                    .thenComparing(DeclarationsLoader::chosen);

    private static final Comparator<SharingPreference> PREFERENCE_ORDER =
            Comparator.comparing(SharingPreference::effective)
                    .thenComparing(one -> one.received().orElse(LocalDate.MIN))
                    .thenComparing(SharingPreference::scope)
                    .thenComparing(SharingPreference::choice)
                    .thenComparing(SharingPreference::source);

    private final Map<BeneficiaryId, Map<String, VoluntaryAlignment>> alignments = new HashMap<>();
    private final Map<BeneficiaryId, List<SharingPreference>> preferences = new HashMap<>();
    private final Map<BeneficiaryId, Set<String>> restricted = new HashMap<>();

    void takeAlignments(Chunk chunk) {
        for (int row = 0; row < chunk.rows(); row++) {
            VoluntaryAlignment alignment =
                    new VoluntaryAlignment(
                            new BeneficiaryId(chunk.text(0, row)),
                            npi(chunk.text(2, row)),
                            tin(chunk.text(3, row)),
                            chunk.day(4, row),
                            chunk.dayIfAny(5, row),
                            chunk.text(6, row),
                            chunk.dayIfAny(1, row));
            alignments
                    .computeIfAbsent(alignment.beneficiary(), _ -> new HashMap<>())
                    .merge(
                            chosen(alignment) + " " + alignment.effective(),
                            alignment,
                            (known, other) ->
                                    LATER_REPORT.compare(other, known) > 0 ? other : known);
        }
    }

    private static String chosen(VoluntaryAlignment alignment) {
        return alignment.clinician().map(Npi::value).orElse("")
                + " "
                + alignment.practice().map(Tin::value).orElse("");
    }

    private static Optional<Npi> npi(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Npi(value));
    }

    private static Optional<Tin> tin(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Tin(value));
    }

    void takePreferences(Chunk chunk) {
        for (int row = 0; row < chunk.rows(); row++) {
            SharingPreference preference =
                    new SharingPreference(
                            new BeneficiaryId(chunk.text(0, row)),
                            chunk.text(2, row).equals(Choice.SHARE.code())
                                    ? Choice.SHARE
                                    : Choice.DECLINE,
                            chunk.text(3, row).equals(Scope.SUBSTANCE_USE.code())
                                    ? Scope.SUBSTANCE_USE
                                    : Scope.ALL,
                            chunk.day(4, row),
                            chunk.text(5, row),
                            chunk.dayIfAny(1, row));
            preferences
                    .computeIfAbsent(preference.beneficiary(), _ -> new ArrayList<>())
                    .add(preference);
        }
    }

    void takeRestricted(Chunk chunk) {
        for (int row = 0; row < chunk.rows(); row++) {
            restricted
                    .computeIfAbsent(new BeneficiaryId(chunk.text(0, row)), _ -> new HashSet<>())
                    .add(chunk.text(1, row));
        }
    }

    Declarations declarations() {
        Map<BeneficiaryId, List<VoluntaryAlignment>> chosen = new HashMap<>();
        alignments.forEach((person, ones) ->
                chosen.put(person, ones.values().stream().sorted(IN_ORDER).toList()));
        preferences.replaceAll(
                (_, list) -> list.stream().distinct().sorted(PREFERENCE_ORDER).toList());
        restricted.replaceAll((_, claims) -> Set.copyOf(claims));
        return new Declarations(chosen, preferences, restricted);
    }
}
