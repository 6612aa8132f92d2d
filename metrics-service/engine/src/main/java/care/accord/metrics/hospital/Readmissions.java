package care.accord.metrics.hospital;

import care.accord.metrics.hospital.ReadmissionRules.Stratum;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Kernel;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rule of readmission for one person: every stay that ends in the period, with its window of days, and what followed it.
final class Readmissions implements Kernel<List<IndexStay>> {
    private static final int YEAR = 365;

    private final ReadmissionRules rules;
    private final Stays stays;
    private final int firstDischarge;
    private final int lastDischarge;

    Readmissions(ReadmissionRules rules, Stays stays, DateSpan period) {
        this.rules = rules;
        this.stays = stays;
        firstDischarge = (int) period.start().toEpochDay();
        lastDischarge = (int) period.end().toEpochDay() - rules.windowDays();
    }

    @Override
    public List<IndexStay> decide(Beneficiary person) {
        List<Stay> all = stays.of(person);
        List<IndexStay> decided = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            Stay stay = all.get(at);
            if (stay.discharged() >= firstDischarge && stay.discharged() <= lastDischarge) {
                decided.add(index(person, all, at));
            }
        }
        return decided;
    }

    private IndexStay index(Beneficiary person, List<Stay> all, int at) {
        Stay stay = all.get(at);
        int age = person.person().ageOn(LocalDate.ofEpochDay(stay.admitted()));
        Stratum stratum = rules.expected().of(age, priorStays(all, at));
        String excluded = exclusion(person, stay, age);
        Optional<Stay> next = next(all, at);
        boolean planned = next.map(rules.planned()::includes).orElse(false);
        return new IndexStay(
                stay,
                stratum,
                excluded,
                planned ? "The next admission within the window was planned" : "",
                planned ? Optional.empty() : next);
    }

    private String exclusion(Beneficiary person, Stay stay, int age) {
        if (stay.transferredOut()) {
            return "Transferred to another hospital, whose stay counts";
        }
        if (died(person, stay)) {
            return "Died in hospital";
        }
        if (rules.excludedDispositions().contains(stay.disposition())) {
            return rules.excludedDispositions().name(stay.disposition());
        }
        if (rules.excludedDiagnoses().contains(stay.diagnosis())) {
            return rules.excludedDiagnoses().name(stay.diagnosis());
        }
        if (age < rules.minimumAge()) {
            return "Younger than %d at admission".formatted(rules.minimumAge());
        }
        if (!EnrolledDays.all(person, stay.admitted() - rules.enrolledBefore(), stay.admitted())) {
            return "Not enrolled in all of the %d days before".formatted(rules.enrolledBefore());
        }
        return EnrolledDays.all(person, stay.admitted(), stay.discharged() + rules.windowDays())
                ? ""
                : "Not enrolled in all of the %d days after".formatted(rules.windowDays());
    }

    private static boolean died(Beneficiary person, Stay stay) {
        return person.deathDay() != ClaimColumns.NO_DAY && person.deathDay() <= stay.discharged();
    }

    /// The first admission within the window.
    private Optional<Stay> next(List<Stay> all, int at) {
        if (at + 1 == all.size()) {
            return Optional.empty();
        }
        Stay next = all.get(at + 1);
        return next.admitted() - all.get(at).discharged() <= rules.windowDays()
                ? Optional.of(next)
                : Optional.empty();
    }

    private static int priorStays(List<Stay> all, int at) {
        Stay stay = all.get(at);
        return (int)
                all.subList(0, at).stream()
                        .filter(one -> !one.transferredOut())
                        .filter(one -> one.discharged() < stay.admitted())
                        .filter(one -> one.discharged() >= stay.admitted() - YEAR)
                        .count();
    }
}
