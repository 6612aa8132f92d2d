package care.accord.population.store.loading;

import care.accord.population.Consent;
import care.accord.population.Declarations;
import care.accord.population.SharingPreference;
import care.accord.population.SharingPreference.Choice;
import care.accord.population.SharingPreference.Scope;
import care.accord.population.VoluntaryAlignment;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.StoredRows;
import care.accord.population.store.snapshot.Table;
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
import java.util.TreeMap;

/// Collects what people declared. A choice reported again, the same clinician and practice from the same day, replaces the
/// earlier report: so does a revocation. Reports of one day stand in favor of the revocation.
final class DeclarationsLoader {
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

    /// Of reports of one consent the latest stands; of those of one day, the one that ends it first.
    private static final Comparator<Consent> LATER_CONSENT =
            Comparator.comparing((Consent one) -> one.received().orElse(LocalDate.MIN))
                    .thenComparing(
                            one -> one.end().orElse(LocalDate.MAX), Comparator.reverseOrder())
                    .thenComparing(Consent::effective)
                    .thenComparing(Consent::recipient);

    private final long asKnownOn;
    private final Map<String, String> replaced;
    private final Map<BeneficiaryId, Map<String, VoluntaryAlignment>> alignments = new HashMap<>();
    private final Map<BeneficiaryId, List<SharingPreference>> preferences = new HashMap<>();
    private final Map<BeneficiaryId, Set<String>> restricted = new HashMap<>();

    private final Map<BeneficiaryId, Map<String, Consent>> consents = new HashMap<>();

    /// @param asKnownOn what was received later is passed over
    /// @param replaced identifiers that are not current, each with the one that is
    DeclarationsLoader(long asKnownOn, Map<String, String> replaced) {
        this.asKnownOn = asKnownOn;
        this.replaced = replaced;
    }

    void takeAlignments(List<OpenFile> files) {
        StoredRows.forEach(Table.VOLUNTARY_ALIGNMENT, files, asKnownOn, this::takeAlignment);
    }

    private void takeAlignment(StoredRows row) {
        VoluntaryAlignment alignment =
                new VoluntaryAlignment(
                        new BeneficiaryId(row.text("beneficiary_id")),
                        npi(row.text("npi")),
                        tin(row.text("tin")),
                        row.day("effective_date"),
                        row.dayIfAny("revoked_date"),
                        row.text("source"),
                        row.dayIfAny("received_date"));
        alignments
                .computeIfAbsent(alignment.beneficiary(), _ -> new HashMap<>())
                .merge(
                        chosen(alignment) + " " + alignment.effective(),
                        alignment,
                        (known, other) -> LATER_REPORT.compare(other, known) > 0 ? other : known);
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

    void takePreferences(List<OpenFile> files) {
        StoredRows.forEach(Table.SHARING_PREFERENCE, files, asKnownOn, this::takePreference);
    }

    private void takePreference(StoredRows row) {
        SharingPreference preference =
                new SharingPreference(
                        new BeneficiaryId(row.text("beneficiary_id")),
                        row.text("preference").equals(Choice.SHARE.code())
                                ? Choice.SHARE
                                : Choice.DECLINE,
                        row.text("scope").equals(Scope.SUBSTANCE_USE.code())
                                ? Scope.SUBSTANCE_USE
                                : Scope.ALL,
                        row.day("effective_date"),
                        row.text("source"),
                        row.dayIfAny("received_date"));
        preferences
                .computeIfAbsent(preference.beneficiary(), _ -> new ArrayList<>())
                .add(preference);
    }

    void takeConsents(List<OpenFile> files) {
        StoredRows.forEach(Table.CONSENT, files, asKnownOn, this::takeConsent);
    }

    private void takeConsent(StoredRows row) {
        Consent consent =
                new Consent(
                        new BeneficiaryId(row.text("beneficiary_id")),
                        row.text("recipient"),
                        row.text("consent_id"),
                        row.day("effective_date"),
                        row.dayIfAny("end_date"),
                        row.dayIfAny("received_date"));
        consents.computeIfAbsent(consent.beneficiary(), _ -> new TreeMap<>())
                .merge(
                        consent.id(),
                        consent,
                        (known, other) -> LATER_CONSENT.compare(other, known) > 0 ? other : known);
    }

    void takeRestricted(List<OpenFile> files) {
        StoredRows.forEach(
                Table.RESTRICTED_CLAIM,
                files,
                asKnownOn,
                row ->
                        restricted
                                .computeIfAbsent(
                                        new BeneficiaryId(row.text("beneficiary_id")),
                                        _ -> new HashSet<>())
                                .add(row.text("claim_id")));
    }

    Declarations declarations() {
        Map<BeneficiaryId, List<VoluntaryAlignment>> chosen = new HashMap<>();
        alignments.forEach((person, ones) ->
                chosen.put(person, ones.values().stream().sorted(IN_ORDER).toList()));
        preferences.replaceAll(
                (_, list) -> list.stream().distinct().sorted(PREFERENCE_ORDER).toList());
        restricted.replaceAll((_, claims) -> Set.copyOf(claims));
        Map<BeneficiaryId, BeneficiaryId> current = new HashMap<>();
        replaced.forEach((id, now) -> current.put(new BeneficiaryId(id), new BeneficiaryId(now)));
        Map<BeneficiaryId, List<Consent>> standing = new HashMap<>();
        consents.forEach((person, ones) -> standing.put(person, List.copyOf(ones.values())));
        List.of(chosen, preferences, restricted, standing)
                .forEach(map -> map.keySet().removeAll(current.keySet()));
        return new Declarations(chosen, preferences, restricted, standing, current);
    }
}
