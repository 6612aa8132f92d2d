package care.accord.metrics.risk.members;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.risk.Dual;
import care.accord.metrics.risk.Enrollee;
import care.accord.metrics.risk.Enrollee.Income;
import care.accord.metrics.risk.Enrollee.Setting;
import care.accord.metrics.risk.Entitlement;
import care.accord.metrics.risk.KidneyCare;
import care.accord.metrics.risk.RiskModel;
import care.accord.metrics.risk.RiskScore;
import care.accord.metrics.risk.Sex;
import care.accord.population.Beneficiary;
import care.accord.population.Coverage;
import care.accord.population.EnrollmentColumns;
import care.accord.population.Kernel;
import care.accord.population.MedicareRecord;
import care.accord.population.Person;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Scores one member by a model from the claims of the year before the payment year. Original entitlement, a long stay in an
/// institution and the low-income subsidy count as eligibility tells them; where it does not, nobody lives in an institution, whoever is
/// younger than 65 is entitled by disability, and Medicaid in any form brings the subsidy (42 CFR 423.773(c)). Empty where the sex is not reported, or the model is not for such a person.
public final class MemberScores implements Kernel<Optional<MemberRisk>> {
    private static final int AGED = 65;

    private final RiskModel model;
    private final MemberRules rules;
    private final EligibleDiagnoses diagnoses;
    private final boolean hasYearBefore;

    public MemberScores(RiskModel model, MemberRules rules, EligibleDiagnoses diagnoses) {
        this.model = model;
        this.rules = rules;
        this.diagnoses = diagnoses;
        hasYearBefore = diagnoses.reach(serviceYear(lastYear()));
    }

    private PerformanceYear lastYear() {
        return new PerformanceYear(rules.paymentYear().year() - 1);
    }

    @Override
    public Optional<MemberRisk> decide(Beneficiary person) {
        Person known = person.person();
        if (known.sex().isEmpty()) {
            return Optional.empty();
        }
        PerformanceYear year = rules.paymentYear();
        Enrollee now = enrollee(person, year);
        if (!model.isFor(now)) {
            return Optional.empty();
        }
        SequencedMap<String, Fact> reported = diagnosesFor(person, year);
        RiskScore score = model.score(now, reported.keySet());
        return Optional.of(
                new MemberRisk(
                        known.id(),
                        score,
                        before(person, now),
                        gaps(person, now, reported.keySet())));
    }

    /// What the person scored a year earlier. A score by diagnoses and one without them do not compare, and no claims of a year are not
    /// a year of good health.
    private Optional<RiskScore> before(Beneficiary person, Enrollee now) {
        Enrollee then = enrollee(person, lastYear());
        boolean compares = then.isNew() == now.isNew() && (now.isNew() || hasYearBefore);
        return compares
                ? Optional.of(model.score(then, diagnosesFor(person, lastYear()).keySet()))
                : Optional.empty();
    }

    private SequencedMap<String, Fact> diagnosesFor(Beneficiary person, PerformanceYear year) {
        return diagnoses.of(person, serviceYear(year));
    }

    private static DateSpan serviceYear(PerformanceYear paymentYear) {
        return new PerformanceYear(paymentYear.year() - 1).calendarYear();
    }

    private Enrollee enrollee(Beneficiary person, PerformanceYear year) {
        Person known = person.person();
        int age = Math.max(0, known.ageOn(LocalDate.of(year.year(), Month.FEBRUARY, 1)));
        Dual dual = rules.dual(known.dualStatus());
        MedicareRecord medicare = known.medicare();
        return new Enrollee(
                age,
                known.sex().equals("female") ? Sex.FEMALE : Sex.MALE,
                entitlement(medicare, age),
                dual,
                setting(person, year),
                income(medicare, dual),
                rules.kidneyFailure().contains(known.medicareStatus())
                        ? Optional.of(new KidneyCare.Dialysis())
                        : Optional.empty());
    }

    /// As told. Where it is not, whoever is younger than 65 is entitled by disability.
    private static Entitlement entitlement(MedicareRecord medicare, int age) {
        if (!medicare.originalReason().isEmpty()) {
            return Entitlement.of(medicare.originalReason());
        }
        return age < AGED ? Entitlement.DISABILITY : Entitlement.AGE;
    }

    private Setting setting(Beneficiary person, PerformanceYear year) {
        boolean continuing = monthsOfPartB(person, serviceYear(year)) >= rules.continuingMonths();
        if (person.person().medicare().institution().equals(MedicareRecord.YES)) {
            return continuing ? Setting.INSTITUTION : Setting.NEW_ENROLLEE_IN_INSTITUTION;
        }
        return continuing ? Setting.COMMUNITY : Setting.NEW_ENROLLEE;
    }

    /// As told; where it is not, Medicaid in any form brings the subsidy (42 CFR 423.773(c)).
    private static Income income(MedicareRecord medicare, Dual dual) {
        return switch (medicare.lowIncome()) {
            case MedicareRecord.YES -> Income.LOW;
            case MedicareRecord.NO -> Income.NOT_LOW;
            default -> dual == Dual.NONE ? Income.NOT_LOW : Income.LOW;
        };
    }

    private static int monthsOfPartB(Beneficiary person, DateSpan year) {
        Set<Integer> months = new HashSet<>();
        EnrollmentColumns spans = person.enrollment();
        for (int span = person.firstSpan(); span < person.endSpan(); span++) {
            if (spans.coverage(span) == Coverage.PART_A_ONLY) {
                continue;
            }
            for (int month = 0; month < year.months(); month++) {
                LocalDate first = year.start().plusMonths(month);
                if (spans.startDay(span) < first.plusMonths(1).toEpochDay()
                        && spans.endDay(span) >= first.toEpochDay()) {
                    months.add(month);
                }
            }
        }
        return months.size();
    }

    /// Each lasting category of an earlier year is tried, the latest year first: what it would add to this year's diagnoses. It has to stand
    /// beside what the years between reported, too.
    private List<MemberRisk.Gap> gaps(Beneficiary person, Enrollee now, Set<String> reported) {
        List<MemberRisk.Gap> gaps = new ArrayList<>();
        Set<String> since = new HashSet<>(reported);
        for (int back = 1; back <= rules.lookbackYears(); back++) {
            Earlier earlier =
                    earlier(person, new PerformanceYear(rules.paymentYear().year() - back));
            Set<Integer> known = Set.copyOf(model.score(now, since).categories());
            for (int category : model.score(now, earlier.diagnoses().keySet()).categories()) {
                Map<String, Fact> leading = leadingTo(category, now, earlier.diagnoses());
                if (!known.contains(category)
                        && !rules.acute().contains(category)
                        && with(now, since, leading).categories().contains(category)) {
                    gaps.add(gap(category, earlier, leading, new Known(now, reported)));
                }
            }
            since.addAll(earlier.diagnoses().keySet());
        }
        return gaps;
    }

    /// What a year reported.
    private record Earlier(int year, MemberRisk.Kind kind, SequencedMap<String, Fact> diagnoses) {}

    /// The person this year.
    private record Known(Enrollee now, Set<String> reported) {}

    private Earlier earlier(Beneficiary person, PerformanceYear paymentYear) {
        int year = paymentYear.year() - 1;
        return new Earlier(
                year,
                year == rules.paymentYear().year() - 2
                        ? MemberRisk.Kind.RECAPTURE
                        : MemberRisk.Kind.SUSPECT,
                diagnosesFor(person, paymentYear));
    }

    private MemberRisk.Gap gap(
            int category, Earlier earlier, Map<String, Fact> leading, Known known) {
        RiskScore without = model.score(known.now(), known.reported());
        RiskScore with = with(known.now(), known.reported(), leading);
        return new MemberRisk.Gap(
                earlier.kind(),
                earlier.year(),
                category,
                meaning(with, category),
                with.raw().subtract(without.raw()),
                List.copyOf(leading.values()));
    }

    private RiskScore with(Enrollee now, Set<String> diagnoses, Map<String, Fact> more) {
        Set<String> all = new HashSet<>(diagnoses);
        all.addAll(more.keySet());
        return model.score(now, all);
    }

    private Map<String, Fact> leadingTo(int category, Enrollee now, Map<String, Fact> earlier) {
        Map<String, Fact> leading = new LinkedHashMap<>();
        earlier.forEach((code, fact) -> {
            if (model.score(now, List.of(code)).categories().contains(category)) {
                leading.put(code, fact);
            }
        });
        return leading;
    }

    private static String meaning(RiskScore score, int category) {
        return score.drivers().stream()
                .filter(driver -> driver.coefficient().endsWith("HCC" + category))
                .map(RiskScore.Driver::meaning)
                .findFirst()
                .orElse("");
    }
}
