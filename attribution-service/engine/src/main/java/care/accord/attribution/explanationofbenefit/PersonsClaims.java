package care.accord.attribution.explanationofbenefit;

import static care.accord.population.ClaimColumns.NO_DAY;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimColumns.Dictionaries;
import care.accord.population.Dictionary;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the lines of one person together as claims. Lines of a population are final action already: claims that were
/// cancelled are not there, and of a corrected one the last version is.
public final class PersonsClaims {
    /// What is read of claim lines.
    public static final Set<ClaimColumn> COLUMNS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ClaimColumn.OTHER_NPI)));

    private static final Comparator<Claim> ORDER =
            Comparator.comparing((Claim claim) -> claim.service().start()).thenComparing(Claim::id);

    private final ClaimColumns columns;
    private final Dictionaries words;

    private PersonsClaims(ClaimColumns columns) {
        this.columns = columns;
        this.words = columns.dictionaries();
    }

    /// The person's claims of which a day of service is in the period, in order of service, then of id.
    public static List<Claim> of(Beneficiary person, DateSpan period) {
        PersonsClaims claims = new PersonsClaims(person.claims());
        Map<Integer, List<Integer>> lines = new LinkedHashMap<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            lines.computeIfAbsent(person.claims().claim(line), _ -> new ArrayList<>()).add(line);
        }
        return lines.values().stream()
                .map(claims::claim)
                .filter(claim -> claim.service().overlaps(period))
                .sorted(ORDER)
                .toList();
    }

    private Claim claim(List<Integer> lines) {
        int first = lines.getFirst();
        List<ClaimedLine> claimed =
                lines.stream()
                        .map(this::line)
                        .sorted(Comparator.comparingInt(ClaimedLine::number))
                        .toList();
        return new Claim(
                columns.claimId(first),
                columns.kind(first),
                service(claimed),
                words.tin().value(columns.billingTin(first)),
                words.facility().value(columns.facility(first)),
                words.billType().value(columns.billType(first)),
                words.drg().value(columns.drg(first)),
                words.dischargeStatus().value(columns.dischargeStatus(first)),
                stay(first),
                words.npi().value(columns.attendingNpi(first)),
                words.npi().value(columns.operatingNpi(first)),
                claimed);
    }

    private static DateSpan service(List<ClaimedLine> lines) {
        return new DateSpan(
                lines.stream()
                        .map(line -> line.service().start())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                lines.stream()
                        .map(line -> line.service().end())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private Optional<DateSpan> stay(int line) {
        int admitted = columns.admissionDay(line);
        int discharged = columns.dischargeDay(line);
        return admitted == NO_DAY || discharged == NO_DAY || discharged < admitted
                ? Optional.empty()
                : Optional.of(days(admitted, discharged));
    }

    private ClaimedLine line(int line) {
        int first = columns.serviceDay(line);
        return new ClaimedLine(
                columns.lineNumber(line),
                days(first, Math.max(first, columns.serviceEndDay(line))),
                words.hcpcs().value(columns.hcpcs(line)),
                words.revenueCenter().value(columns.revenueCenter(line)),
                words.placeOfService().value(columns.placeOfService(line)),
                words.npi().value(columns.renderingNpi(line)),
                words.specialty().value(columns.specialty(line)),
                words.ndc().value(columns.ndc(line)),
                columns.daysSupply(line),
                diagnoses(line),
                new Usd(columns.allowedCents(line)),
                new Usd(columns.paidCents(line)));
    }

    private List<String> diagnoses(int line) {
        Dictionary codes = words.diagnosis();
        List<String> diagnoses = new ArrayList<>();
        for (int nth = 0; nth < columns.diagnosisCount(line); nth++) {
            diagnoses.add(codes.value(columns.diagnosis(line, nth)));
        }
        return diagnoses;
    }

    private static DateSpan days(int first, int last) {
        return new DateSpan(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }
}
