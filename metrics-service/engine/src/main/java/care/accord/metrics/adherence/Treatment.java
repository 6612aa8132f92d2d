package care.accord.metrics.adherence;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.hospital.EnrolledDays;
import care.accord.metrics.measure.CodeSet;
import care.accord.metrics.measure.Standing;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import care.accord.population.Dictionary;
import care.accord.population.EnrollmentColumns;
import care.accord.population.Kernel;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The treatment period of one person with one class of drugs, and how much of it fills cover.
final class Treatment implements Kernel<Standing> {
    private static final String PLUS = "\\+";

    private final AdherenceRules rules;
    private final DrugList drugs;
    private final ClaimColumns claims;
    private final int firstDay;
    private final int lastDay;
    private final LocalDate start;
    private final BitSet ofClass;
    private final BitSet excluded;
    private final BitSet excludedDiagnoses;
    private final BitSet hospice;
    private final BitSet inpatient;

    Treatment(AdherenceRules rules, DrugList drugs, ClaimColumns claims, DateSpan period) {
        this.rules = rules;
        this.drugs = drugs;
        this.claims = claims;
        start = period.start();
        firstDay = (int) period.start().toEpochDay();
        lastDay = (int) period.end().toEpochDay();
        Dictionary products = claims.dictionaries().ndc();
        ofClass = products.codes(ndc -> has(rules.ingredients(), ndc));
        excluded = products.codes(ndc -> has(rules.excludedIngredients(), ndc));
        excludedDiagnoses = rules.excludedDiagnoses().of(claims.dictionaries().diagnosis());
        hospice = rules.hospiceBillTypes().of(claims.dictionaries().billType());
        inpatient = rules.inpatientBillTypes().of(claims.dictionaries().billType());
    }

    private boolean has(CodeSet ingredients, String ndc) {
        return Arrays.stream(drugs.ingredient(ndc).split(PLUS)).anyMatch(ingredients::contains);
    }

    private Set<String> ofClass(String ndc) {
        return Arrays.stream(drugs.ingredient(ndc).split(PLUS))
                .filter(rules.ingredients()::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Standing decide(Beneficiary person) {
        List<Integer> fills = fills(person);
        long days = fills.stream().mapToInt(claims::serviceDay).distinct().count();
        if (days < rules.minimumFills()) {
            return notApplicable(
                    "%d fills on different days, %d needed".formatted(days, rules.minimumFills()),
                    fills);
        }
        if (!rules.ages().includes(person, start)) {
            return notApplicable(
                    "Younger than %d on the first day".formatted(rules.ages().youngest()), fills);
        }
        int first = claims.serviceDay(fills.getFirst());
        int last = lastDayOf(person);
        if (last - first + 1 < rules.minimumDays()) {
            return notApplicable(
                    "Treated for %d days of the period, %d needed"
                            .formatted(Math.max(0, last - first + 1), rules.minimumDays()),
                    fills);
        }
        if (!EnrolledDays.all(person, first, last)) {
            return notApplicable("A gap in enrollment during treatment", fills);
        }
        return exclusion(person, first, last)
                .map(fact -> (Standing) new Standing.Excluded(List.of(fact)))
                .orElseGet(() -> covered(person, fills, new CoveredDays(first, last)));
    }

    private Standing covered(Beneficiary person, List<Integer> fills, CoveredDays days) {
        for (int line : fills) {
            days.fill(claims.serviceDay(line), ofClass(product(line)), claims.daysSupply(line));
        }
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (isInpatient(line)) {
                days.away(admitted(line), discharged(line));
            }
        }
        if (days.counted() == 0) {
            return new Standing.Excluded(
                    List.of(new Fact("In hospital or skilled nursing throughout", sources(fills))));
        }
        Fact fact =
                new Fact(
                        "%d of %d days covered, %s"
                                .formatted(
                                        days.covered(),
                                        days.counted(),
                                        String.format(Locale.ROOT, "%.4f", days.proportion())),
                        sources(fills));
        return days.proportion().compareTo(rules.threshold()) >= 0
                ? new Standing.Met(List.of(fact))
                : new Standing.Unmet(List.of(fact));
    }

    private List<Integer> fills(Beneficiary person) {
        List<Integer> fills = new ArrayList<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (isFill(line) && ofClass.get(claims.ndc(line)) && claims.daysSupply(line) > 0) {
                fills.add(line);
            }
        }
        return fills;
    }

    /// Within the period.
    private boolean isFill(int line) {
        return claims.kind(line) == ClaimLine.Kind.PHARMACY && isInPeriod(line);
    }

    private boolean isInPeriod(int line) {
        return claims.serviceDay(line) >= firstDay && claims.serviceDay(line) <= lastDay;
    }

    /// The last day of the period on which the person lived and was enrolled.
    private int lastDayOf(Beneficiary person) {
        int last = person.deathDay() == ClaimColumns.NO_DAY ? lastDay : person.deathDay();
        EnrollmentColumns spans = person.enrollment();
        int enrolled = firstDay - 1;
        for (int span = person.firstSpan(); span < person.endSpan(); span++) {
            if (spans.startDay(span) <= lastDay) {
                enrolled = Math.max(enrolled, spans.endDay(span));
            }
        }
        return Math.min(Math.min(last, lastDay), enrolled);
    }

    /// Drugs keep somebody out when filled during treatment, all else when it happens in the period.
    private Optional<Fact> exclusion(Beneficiary person, int first, int last) {
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (!isInPeriod(line)) {
                continue;
            }
            int day = claims.serviceDay(line);
            if (isFill(line) && excluded.get(claims.ndc(line)) && day >= first && day <= last) {
                return fact("A fill of " + drugs.ingredient(product(line)), line);
            }
            if (hospice.get(claims.billType(line))) {
                return fact("Hospice", line);
            }
            for (int nth = 0; nth < claims.diagnosisCount(line); nth++) {
                if (excludedDiagnoses.get(claims.diagnosis(line, nth))) {
                    String code =
                            claims.dictionaries().diagnosis().value(claims.diagnosis(line, nth));
                    return fact(rules.excludedDiagnoses().name(code), line);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isInpatient(int line) {
        return claims.kind(line) == ClaimLine.Kind.INSTITUTIONAL
                && inpatient.get(claims.billType(line));
    }

    private int admitted(int line) {
        int day = claims.admissionDay(line);
        return day == ClaimColumns.NO_DAY ? claims.serviceDay(line) : day;
    }

    private int discharged(int line) {
        int day = claims.dischargeDay(line);
        return day == ClaimColumns.NO_DAY ? claims.serviceEndDay(line) : day;
    }

    private String product(int line) {
        return claims.dictionaries().ndc().value(claims.ndc(line));
    }

    private Standing notApplicable(String why, List<Integer> fills) {
        return new Standing.NotApplicable(List.of(new Fact(why, sources(fills))));
    }

    private Optional<Fact> fact(String what, int line) {
        return Optional.of(
                new Fact(
                        "%s on %s".formatted(what, LocalDate.ofEpochDay(claims.serviceDay(line))),
                        List.of(Fact.claimLine(claims, line))));
    }

    private List<String> sources(List<Integer> lines) {
        return lines.stream().map(line -> Fact.claimLine(claims, line)).toList();
    }
}
