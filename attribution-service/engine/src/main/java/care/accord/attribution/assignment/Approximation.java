package care.accord.attribution.assignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Where an answer follows a rule only as far as the facts at hand allow.
public enum Approximation {
    OTHER_INITIATIVES_UNKNOWN("assignments to other initiatives were not given"),
    DESIGNATIONS_UNKNOWN("choices of a primary clinician were not given"),
    DISEASE_MODELS_UNKNOWN(
            "no list of people in disease models was given: a choice of a primary clinician stands for them, too"),
    TEACHING_HOSPITALS_UNKNOWN("no list of electing teaching amendment hospitals was given"),
    ATTESTATIONS_UNKNOWN("no list of the physicians that clinics attested was given"),
    OTHER_PROGRAMS_UNKNOWN(
            "no list of who belongs to another program was given: nobody is left out for it"),
    SUPERVISORS_UNKNOWN(
            "no list of supervising physicians was given: practitioners' visits count for their practice"),
    SUBSCRIBERS_UNKNOWN(
            "no list of subscribers was given: everybody is decided by their own circumstances"),
    CLINICIAN_FIELDS_MISSING(
            "attending, operating and other clinicians of facility lines are not kept: the one whom the reader of the file chose by setting stands for them"),
    SERVICE_AREA_UNKNOWN("whether the person lives in the service area is not known"),
    HEALTH_PLAN_MONTHS_UNKNOWN(
            "no coverage of anybody is of a Medicare health plan, which CCLF does not tell: who was in one is not known"),
    COVERAGE_OF_YEAR_UNKNOWN(
            "nobody's coverage in the performance year is reported yet: for want of it everybody lost their place on the list"),
    LINES_OF_UNKNOWN_PEOPLE(
            "some claim lines are of people whose coverage nobody reports: they are left out"),
    CHOSEN_CLINICIAN_UNKNOWN(
            "the person named a clinician whom neither the contract's list nor a claim places in a practice: claims decided"),
    CLAIMS_AFTER_RUN_OUT(
            "claims received after the run-out of the final list were looked at, too: ask as known on its last day for the list without them"),
    SHARED_PARTICIPANT(
            "primary care was billed by a participant that stands on several organizations' lists: it counted for nobody"),
    ALLOWED_MISSING(
            "a primary care line that was paid carries no allowed charge: it did not count"),
    RESIDENCE_UNKNOWN("where the person lives is not reported"),
    PAID_FOR_ALLOWED("the paid amount of a facility line stands for its allowed charge"),
    TEACHING_CHARGES_AS_REPORTED(
            "charges of a teaching hospital are taken as reported, not from the fee schedule"),
    SPECIALTY_FROM_DIRECTORY(
            "a specialty was taken from a directory or the provider roster, not from the line"),
    SPECIALTY_MISSING(
            "a primary care line carries no specialty and its clinician is in no directory: it did not count");

    private final String sentence;

    Approximation(String sentence) {
        this.sentence = sentence;
    }

    /// What is approximate, in plain words.
    public String sentence() {
        return sentence;
    }

    /// The word used in files and answers.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Those whose bits are set.
    static Set<Approximation> of(int bits) {
        return Arrays.stream(values())
                .filter(one -> (bits & one.bit()) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    // A position is a bit within one process, where it cannot change.
    @SuppressWarnings("EnumOrdinal")
    int bit() {
        return 1 << ordinal();
    }
}
