package care.accord.attribution;

import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A claim line of a worked example: an office visit to a family physician unless told otherwise. Every method gives a new
/// one.
public final class Visit {
    private String claim = "";
    private LocalDate day = LocalDate.EPOCH;
    private LocalDate until = LocalDate.EPOCH;
    private Kind kind = Kind.PROFESSIONAL;
    private String hcpcs = "99213";
    private String place = "11";
    private String billType = "";
    private String revenueCenter = "";
    private String specialty = "08";
    private String tin = "";
    private String npi = "";
    private String ccn = "";
    private String allowed = "100.00";
    private String paid = "";

    private Visit() {}

    private Visit with(Consumer<Visit> change) {
        Visit copy = new Visit();
        copy.claim = claim;
        copy.day = day;
        copy.until = until;
        copy.kind = kind;
        copy.hcpcs = hcpcs;
        copy.place = place;
        copy.billType = billType;
        copy.revenueCenter = revenueCenter;
        copy.specialty = specialty;
        copy.tin = tin;
        copy.npi = npi;
        copy.ccn = ccn;
        copy.allowed = allowed;
        copy.paid = paid;
        change.accept(copy);
        return copy;
    }

    public static Visit on(String day) {
        LocalDate date = LocalDate.parse(day);
        return new Visit()
                .with(visit -> {
                    visit.claim = "claim-" + day;
                    visit.day = date;
                    visit.until = date;
                });
    }

    public Visit to(String practice) {
        return with(visit -> {
            visit.claim = claim + "-" + practice;
            visit.tin = practice;
        });
    }

    public Visit claim(String id) {
        return with(visit -> visit.claim = id);
    }

    public Visit until(String last) {
        return with(visit -> visit.until = LocalDate.parse(last));
    }

    public Visit hcpcs(String code) {
        return with(visit -> visit.hcpcs = code);
    }

    public Visit place(String code) {
        return with(visit -> visit.place = code);
    }

    public Visit specialty(String code) {
        return with(visit -> visit.specialty = code);
    }

    public Visit npi(String id) {
        return with(visit -> visit.npi = id);
    }

    public Visit allowed(String dollars) {
        return with(visit -> visit.allowed = dollars);
    }

    /// The amount paid, where it is not the amount allowed.
    public Visit paid(String dollars) {
        return with(visit -> visit.paid = dollars);
    }

    public Visit revenueCenter(String code) {
        return with(visit -> visit.revenueCenter = code);
    }

    /// The same service on an institutional claim.
    public Visit facility(String facilityCcn, String type) {
        return with(visit -> {
            visit.kind = Kind.INSTITUTIONAL;
            visit.place = "";
            visit.billType = type;
            visit.ccn = facilityCcn;
        });
    }

    /// The practice that billed the visit.
    public String practice() {
        return tin;
    }

    /// The allowed charge in cents.
    public long cents() {
        return Usd.of(allowed).cents();
    }

    /// The same visit with its charge multiplied.
    public Visit times(int factor) {
        return allowed(new Usd(cents() * factor).dollars().toPlainString());
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
                revenueCenter,
                hcpcs,
                specialty,
                npi,
                tin,
                ccn,
                Usd.of(allowed),
                Usd.of(paid.isEmpty() ? allowed : paid),
                List.of());
    }

    /// Two services of one claim are two lines: the number follows from the code.
    private int lineNumber() {
        return 1 + Math.floorMod(hcpcs.hashCode(), 1000);
    }
}
