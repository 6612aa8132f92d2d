package care.accord.reconciliation.expenditure;

import care.accord.population.ClaimLine;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
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
        return Visit.on(day).specialty("11").claim("c-" + day + paid).allowed(paid).line(id);
    }
}
