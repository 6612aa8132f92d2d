package care.accord.population;

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
public final class Visit implements Cloneable {
    private String claim = "";
    private LocalDate day = LocalDate.EPOCH;
    private LocalDate until = LocalDate.EPOCH;
    private LocalDate received = LocalDate.EPOCH;
    private Optional<DateSpan> stay = Optional.empty();
    private Kind kind = Kind.PROFESSIONAL;
    private int number;
    private String dischargeStatus = "";
    private String place = "11";
    private String billType = "";
    private String drg = "";
    private String revenueCenter = "";
    private String hcpcs = "99213";
    private String specialty = "08";
    private String npi = "";
    private String tin = "";
    private String ccn = "";
    private String allowed = "100.00";
    private String paid = "";
    private List<String> diagnoses = List.of();

    private Visit() {}

    private Visit with(Consumer<Visit> change) {
        try {
            Visit copy = (Visit) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /// Received on the day itself, too.
    public static Visit on(String day) {
        LocalDate date = LocalDate.parse(day);
        return new Visit()
                .with(visit -> {
                    visit.claim = "claim-" + day;
                    visit.day = date;
                    visit.until = date;
                    visit.received = date;
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

    public Visit number(int line) {
        return with(visit -> visit.number = line);
    }

    public Visit until(String last) {
        return with(visit -> visit.until = LocalDate.parse(last));
    }

    public Visit received(String date) {
        return with(visit -> visit.received = LocalDate.parse(date));
    }

    public Visit kind(Kind form) {
        return with(visit -> visit.kind = form);
    }

    public Visit hcpcs(String code) {
        return with(visit -> visit.hcpcs = code);
    }

    public Visit place(String code) {
        return with(visit -> visit.place = code);
    }

    public Visit billType(String code) {
        return with(visit -> visit.billType = code);
    }

    public Visit revenueCenter(String code) {
        return with(visit -> visit.revenueCenter = code);
    }

    public Visit drg(String code) {
        return with(visit -> visit.drg = code);
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

    public Visit diagnoses(String... codes) {
        return with(visit -> visit.diagnoses = List.of(codes));
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

    /// A stay at a hospital instead, from the first day to the last, which no single service or clinician stands for.
    public Visit stay(String hospital, String status) {
        return facility(hospital, "111")
                .revenueCenter("0120")
                .hcpcs("")
                .specialty("")
                .with(visit -> {
                    visit.stay = Optional.of(new DateSpan(day, until));
                    visit.dischargeStatus = status;
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

    public ClaimLine line(String beneficiary) {
        return line(new BeneficiaryId(beneficiary));
    }

    public ClaimLine line(BeneficiaryId beneficiary) {
        return new ClaimLine(
                beneficiary,
                claim,
                number == 0 ? numberOfCode() : number,
                kind,
                new DateSpan(day, until),
                received,
                Optional.empty(),
                stay,
                dischargeStatus,
                place,
                billType,
                drg,
                revenueCenter,
                hcpcs,
                specialty,
                npi,
                tin,
                ccn,
                Usd.of(allowed),
                Usd.of(paid.isEmpty() ? allowed : paid),
                diagnoses);
    }

    /// Two services of one claim are two lines: the number follows from the code.
    private int numberOfCode() {
        return 1 + Math.floorMod(hcpcs.hashCode(), 1000);
    }
}
