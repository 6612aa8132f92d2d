package care.accord.attribution.feed.rest;

import care.accord.attribution.deliveredlist.store.GivenLists;
import care.accord.population.files.FeedKind;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody wants to submit, checked before a byte of the body is read.
///
/// @param name what the sender calls the file
/// @param by subject of the client or person
record Submission(String tenant, String by, FeedKind kind, String name) {
    private static final int LONGEST_NAME = 200;
    private static final Set<FeedKind> KINDS =
            EnumSet.of(
                    FeedKind.PROVIDER_ROSTER,
                    FeedKind.ELIGIBILITY,
                    FeedKind.MEDICAL_CLAIMS,
                    FeedKind.PHARMACY_CLAIMS,
                    FeedKind.CCLF,
                    FeedKind.BNEX,
                    FeedKind.ALR,
                    FeedKind.PCP_SELECTIONS,
                    FeedKind.SUBSCRIBERS,
                    FeedKind.PROVIDER_GEOGRAPHY,
                    FeedKind.OTHER_ORGANIZATIONS,
                    FeedKind.OTHER_INITIATIVES,
                    FeedKind.DISEASE_MODELS,
                    FeedKind.TEACHING_HOSPITALS,
                    FeedKind.ATTESTED_CLINICIANS,
                    FeedKind.CLINICIAN_SPECIALTIES,
                    FeedKind.OTHER_PROGRAMS,
                    FeedKind.SUPERVISORS,
                    FeedKind.IDENTITIES,
                    FeedKind.VOLUNTARY_ALIGNMENTS,
                    FeedKind.SHARING_PREFERENCES,
                    FeedKind.CONSENTS,
                    FeedKind.DESYNPUF_BENEFICIARY,
                    FeedKind.DESYNPUF_CARRIER,
                    FeedKind.DESYNPUF_INPATIENT,
                    FeedKind.DESYNPUF_OUTPATIENT,
                    FeedKind.DESYNPUF_DRUG_EVENTS,
                    FeedKind.RIF_BENEFICIARY,
                    FeedKind.RIF_CARRIER,
                    FeedKind.RIF_INPATIENT,
                    FeedKind.RIF_OUTPATIENT,
                    FeedKind.RIF_SNF,
                    FeedKind.TUVA_ELIGIBILITY,
                    FeedKind.TUVA_MEDICAL_CLAIM,
                    FeedKind.TUVA_PHARMACY_CLAIM,
                    FeedKind.FHIR_PATIENT,
                    FeedKind.FHIR_COVERAGE,
                    FeedKind.FHIR_EXPLANATION_OF_BENEFIT);

    /// Whether a feed of the kind says how things are from now on, in place of the one before.
    boolean isWholeList() {
        return kind == FeedKind.PROVIDER_ROSTER || GivenLists.KINDS.contains(kind);
    }

    static Submission of(Caller caller, Optional<String> kind, Optional<String> name) {
        String tenant = caller.tenant();
        if (!caller.isPayer()) {
            throw Problem.forbidden(
                    "payer-only",
                    "Rosters, eligibility and claims are submitted by the payer; clinical data go to /v1/clinical-feeds");
        }
        return new Submission(tenant, caller.subject(), kindOf(kind), nameOf(name));
    }

    private static FeedKind kindOf(Optional<String> kind) {
        return kind.flatMap(FeedKind::of)
                .filter(KINDS::contains)
                .orElseThrow(() ->
                        Problem.badRequest(
                                "unknown-kind",
                                "'%s' is not a kind of feed; send ?kind= with one of %s"
                                        .formatted(kind.orElse(""), known())));
    }

    private static String known() {
        return KINDS.stream().map(FeedKind::code).collect(Collectors.joining(", "));
    }

    private static String nameOf(Optional<String> name) {
        return name.map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
                .orElseThrow(() ->
                        Problem.badRequest(
                                "name-missing",
                                "Send ?name= with the name of the file, up to %d characters"
                                        .formatted(LONGEST_NAME)));
    }
}
