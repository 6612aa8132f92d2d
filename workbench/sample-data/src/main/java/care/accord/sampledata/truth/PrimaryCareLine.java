package care.accord.sampledata.truth;

import care.accord.sampledata.care.Claim;
import care.accord.sampledata.care.History;
import care.accord.sampledata.provider.Biller;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.provider.SpecialtyClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A line that competes for assignment, as known on some day.
///
/// @param practice taxpayer number, or certification number of a health center
record PrimaryCareLine(
        int day,
        String practice,
        Organization organization,
        String npi,
        SpecialtyClass kind,
        long cents) {
    /// Those codes of 42 CFR 425.400(c)(1) that the county uses.
    private static final Set<String> CODES =
            Set.of(
                    "99202", "99203", "99204", "99205", "99211", "99212", "99213", "99214", "99215",
                    "G0402", "G0438", "G0439", "99495", "99496");

    private static final String HEALTH_CENTER_BILL_TYPE = "77";

    static List<PrimaryCareLine> of(History history, int knownOn) {
        List<PrimaryCareLine> lines = new ArrayList<>();
        for (Claim claim : history.claims()) {
            int version = claim.finalAction(knownOn);
            if (version < 0) {
                continue;
            }
            switch (claim.kind()) {
                case PROFESSIONAL -> office(claim, claim.versions().get(version), lines);
                case INSTITUTIONAL -> healthCenter(claim, claim.versions().get(version), lines);
            }
        }
        return lines;
    }

    private static void office(Claim claim, Claim.Version version, List<PrimaryCareLine> lines) {
        for (Claim.Line line : claim.lines()) {
            SpecialtyClass kind = line.clinician().kind();
            if (kind != SpecialtyClass.OTHER && CODES.contains(line.code())) {
                Biller biller = claim.biller();
                lines.add(
                        new PrimaryCareLine(
                                line.day(),
                                biller.tin(),
                                biller.organization(),
                                line.clinician().npi(),
                                kind,
                                version.allowed(line)));
            }
        }
    }

    /// Every service on a health center's claim counts as that of a primary-care physician (42 CFR 425.404).
    private static void healthCenter(
            Claim claim, Claim.Version version, List<PrimaryCareLine> lines) {
        if (!claim.billType().startsWith(HEALTH_CENTER_BILL_TYPE)) {
            return;
        }
        for (Claim.Line line : claim.lines()) {
            lines.add(
                    new PrimaryCareLine(
                            line.day(),
                            claim.biller().ccn(),
                            Organization.INDEPENDENT,
                            "",
                            SpecialtyClass.PRIMARY_CARE_PHYSICIAN,
                            version.allowed(line)));
        }
    }

    boolean isPrimaryCare() {
        return kind == SpecialtyClass.PRIMARY_CARE_PHYSICIAN
                || kind == SpecialtyClass.NON_PHYSICIAN;
    }

    boolean isPhysician() {
        return kind == SpecialtyClass.PRIMARY_CARE_PHYSICIAN || kind == SpecialtyClass.SPECIALIST;
    }
}
