package care.accord.reconciliation.expenditure;

import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// People and claim lines of worked examples.
public final class Care {
    private Care() {}

    /// Somebody with a Medicare status and a dual status, either of which may be blank.
    public static Person person(String id, String medicareStatus, String dualStatus, String died) {
        return new Person(
                new BeneficiaryId(id),
                "",
                "",
                LocalDate.of(1950, 1, 1),
                died.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(died)),
                "",
                "",
                "",
                "",
                dualStatus,
                medicareStatus,
                "",
                "",
                "",
                0);
    }

    public static Enrollment covered(String id, Coverage coverage, String first, String last) {
        return new Enrollment(
                new BeneficiaryId(id),
                coverage,
                "",
                new DateSpan(LocalDate.parse(first), LocalDate.parse(last)));
    }

    /// A line of a professional claim that costs as much as was paid.
    public static ClaimLine visit(String id, String day, String paid) {
        return new Line(Kind.PROFESSIONAL, "", "", "", "11", "11", "99213").of(id, day, paid);
    }

    /// The codes of a line that decide its category.
    public record Line(
            Kind kind,
            String claimType,
            String billType,
            String revenueCenter,
            String placeOfService,
            String specialty,
            String hcpcs) {
        public ClaimLine of(String id, String day, String paid) {
            LocalDate date = LocalDate.parse(day);
            return new ClaimLine(
                    new BeneficiaryId(id),
                    "c-" + id + day + kind + billType + revenueCenter + specialty + hcpcs + paid,
                    1,
                    kind,
                    new DateSpan(date, date),
                    date,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    placeOfService,
                    billType,
                    "",
                    revenueCenter,
                    hcpcs,
                    specialty,
                    "",
                    "",
                    "",
                    Usd.of(paid),
                    Usd.of(paid),
                    List.of());
        }
    }
}
