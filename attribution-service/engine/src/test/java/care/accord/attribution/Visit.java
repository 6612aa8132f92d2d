package care.accord.attribution;

import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A claim line of a worked example: an office visit to a family physician unless told otherwise.
public record Visit(
        String claim,
        LocalDate day,
        LocalDate until,
        Kind kind,
        String hcpcs,
        String place,
        String billType,
        String specialty,
        String tin,
        String npi,
        String ccn,
        String allowed) {

    public static Visit on(String day) {
        LocalDate date = LocalDate.parse(day);
        return new Visit(
                "claim-" + day,
                date,
                date,
                Kind.PROFESSIONAL,
                "99213",
                "11",
                "",
                "08",
                "",
                "",
                "",
                "100.00");
    }

    public Visit to(String tin) {
        return new Visit(
                claim + "-" + tin,
                day,
                until,
                kind,
                hcpcs,
                place,
                billType,
                specialty,
                tin,
                npi,
                ccn,
                allowed);
    }

    public Visit claim(String id) {
        return new Visit(
                id, day, until, kind, hcpcs, place, billType, specialty, tin, npi, ccn, allowed);
    }

    public Visit until(String last) {
        return new Visit(
                claim,
                day,
                LocalDate.parse(last),
                kind,
                hcpcs,
                place,
                billType,
                specialty,
                tin,
                npi,
                ccn,
                allowed);
    }

    public Visit hcpcs(String code) {
        return new Visit(
                claim, day, until, kind, code, place, billType, specialty, tin, npi, ccn, allowed);
    }

    public Visit place(String code) {
        return new Visit(
                claim, day, until, kind, hcpcs, code, billType, specialty, tin, npi, ccn, allowed);
    }

    public Visit specialty(String code) {
        return new Visit(
                claim, day, until, kind, hcpcs, place, billType, code, tin, npi, ccn, allowed);
    }

    public Visit npi(String id) {
        return new Visit(
                claim, day, until, kind, hcpcs, place, billType, specialty, tin, id, ccn, allowed);
    }

    public Visit allowed(String dollars) {
        return new Visit(
                claim, day, until, kind, hcpcs, place, billType, specialty, tin, npi, ccn, dollars);
    }

    /// The same service on an institutional claim.
    public Visit facility(String facilityCcn, String type) {
        return new Visit(
                claim,
                day,
                until,
                Kind.INSTITUTIONAL,
                hcpcs,
                "",
                type,
                specialty,
                tin,
                npi,
                facilityCcn,
                allowed);
    }

    public ClaimLine line(BeneficiaryId beneficiary) {
        return new ClaimLine(
                beneficiary,
                claim,
                lineNumber(),
                kind,
                new DateSpan(day, until),
                day,
                Optional.empty(),
                Optional.empty(),
                "",
                place,
                billType,
                "",
                "",
                hcpcs,
                specialty,
                npi,
                tin,
                ccn,
                Usd.of(allowed),
                Usd.of(allowed),
                List.of());
    }

    /// Two services of one claim are two lines: the number follows from the code.
    private int lineNumber() {
        return 1 + Math.floorMod(hcpcs.hashCode(), 1000);
    }
}
