package care.accord.population;

import care.accord.population.Numbers.Ints;
import care.accord.population.Numbers.Longs;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Builds a population from records in any order: people are sorted by id, lines by service date, then claim id and line
/// number, so that the same facts always give the same columns.
public final class PopulationBuilder {
    private static final Comparator<ClaimLine> BY_SERVICE_DATE =
            Comparator.comparing((ClaimLine line) -> line.service().start())
                    .thenComparing(ClaimLine::claimId)
                    .thenComparingInt(ClaimLine::lineNumber);

    private final Map<BeneficiaryId, Person> people = new TreeMap<>();
    private final Map<BeneficiaryId, List<Enrollment>> enrollments = new TreeMap<>();
    private final Map<BeneficiaryId, List<ClaimLine>> lines = new TreeMap<>();

    public PopulationBuilder add(Person person) {
        people.put(person.id(), person);
        return this;
    }

    public PopulationBuilder add(Enrollment enrollment) {
        enrollments.computeIfAbsent(enrollment.id(), _ -> new ArrayList<>()).add(enrollment);
        return this;
    }

    public PopulationBuilder add(ClaimLine line) {
        lines.computeIfAbsent(line.beneficiary(), _ -> new ArrayList<>()).add(line);
        return this;
    }

    /// Lines and spans of people who were never added are left out: a claim without a known person cannot be attributed.
    public Population build() {
        Lines claimColumns = new Lines(people.size());
        Spans spanColumns = new Spans(people.size());
        int index = 0;
        for (BeneficiaryId id : people.keySet()) {
            lines.getOrDefault(id, List.of()).stream()
                    .sorted(BY_SERVICE_DATE)
                    .forEach(claimColumns::add);
            enrollments.getOrDefault(id, List.of()).stream()
                    .sorted(Comparator.comparing(span -> span.span().start()))
                    .forEach(spanColumns::add);
            index++;
            claimColumns.offsets[index] = claimColumns.serviceDay.size();
            spanColumns.offsets[index] = spanColumns.startDay.size();
        }
        return new Population(
                List.copyOf(people.values()),
                new ClaimColumns(claimColumns),
                new EnrollmentColumns(spanColumns));
    }

    /// Spans being collected.
    static final class Spans {
        final int[] offsets;
        final Ints startDay = new Ints();
        final Ints endDay = new Ints();
        final List<Coverage> coverage = new ArrayList<>();
        final Ints plan = new Ints();
        final Dictionary.Builder plans = new Dictionary.Builder();

        Spans(int people) {
            offsets = new int[people + 1];
        }

        void add(Enrollment enrollment) {
            startDay.add((int) enrollment.span().start().toEpochDay());
            endDay.add((int) enrollment.span().end().toEpochDay());
            coverage.add(enrollment.coverage());
            plan.add(plans.encode(enrollment.plan()));
        }
    }

    /// Lines being collected.
    static final class Lines {
        final int[] offsets;
        final Ints lineNumber = new Ints();
        final Ints serviceDay = new Ints();
        final Ints serviceEndDay = new Ints();
        final Ints hcpcs = new Ints();
        final Ints specialty = new Ints();
        final Ints renderingNpi = new Ints();
        final Ints billingTin = new Ints();
        final Ints facility = new Ints();
        final Longs allowedCents = new Longs();
        final Longs paidCents = new Longs();
        final List<ClaimLine.Kind> kind = new ArrayList<>();
        final Ints placeOfService = new Ints();
        final Ints billType = new Ints();
        final Ints revenueCenter = new Ints();
        final Ints drg = new Ints();
        final Ints dischargeStatus = new Ints();
        final Ints admissionDay = new Ints();
        final Ints dischargeDay = new Ints();
        final Ints diagnosisOffsets = new Ints();
        final Ints diagnoses = new Ints();
        private final List<String> claimIds = new ArrayList<>();
        private final Dictionary.Builder hcpcsCodes = new Dictionary.Builder();
        private final Dictionary.Builder specialties = new Dictionary.Builder();
        private final Dictionary.Builder npis = new Dictionary.Builder();
        private final Dictionary.Builder tins = new Dictionary.Builder();
        private final Dictionary.Builder facilities = new Dictionary.Builder();
        private final Dictionary.Builder places = new Dictionary.Builder();
        private final Dictionary.Builder billTypes = new Dictionary.Builder();
        private final Dictionary.Builder revenueCenters = new Dictionary.Builder();
        private final Dictionary.Builder drgs = new Dictionary.Builder();
        private final Dictionary.Builder dischargeStatuses = new Dictionary.Builder();
        private final Dictionary.Builder diagnosisCodes = new Dictionary.Builder();

        Lines(int people) {
            offsets = new int[people + 1];
            diagnosisOffsets.add(0);
        }

        String claimId(int line) {
            return claimIds.get(line);
        }

        void add(ClaimLine line) {
            claimIds.add(line.claimId());
            lineNumber.add(line.lineNumber());
            serviceDay.add((int) line.service().start().toEpochDay());
            serviceEndDay.add((int) line.service().end().toEpochDay());
            allowedCents.add(line.allowedAmount().cents());
            paidCents.add(line.paidAmount().cents());
            kind.add(line.kind());
            addProvider(line);
            addSetting(line);
            line.diagnoses().forEach(code -> diagnoses.add(diagnosisCodes.encode(code)));
            diagnosisOffsets.add(diagnoses.size());
        }

        private void addProvider(ClaimLine line) {
            hcpcs.add(hcpcsCodes.encode(line.hcpcs()));
            specialty.add(specialties.encode(line.specialty()));
            renderingNpi.add(npis.encode(line.renderingNpi()));
            billingTin.add(tins.encode(line.billingTin()));
            facility.add(facilities.encode(line.facility()));
        }

        private void addSetting(ClaimLine line) {
            placeOfService.add(places.encode(line.placeOfService()));
            billType.add(billTypes.encode(line.billType()));
            revenueCenter.add(revenueCenters.encode(line.revenueCenter()));
            drg.add(drgs.encode(line.drg()));
            dischargeStatus.add(dischargeStatuses.encode(line.dischargeStatus()));
            admissionDay.add(day(line.stay().map(stay -> stay.start())));
            dischargeDay.add(day(line.stay().map(stay -> stay.end())));
        }

        private static int day(Optional<LocalDate> date) {
            return date.map(day -> (int) day.toEpochDay()).orElse(ClaimColumns.NO_DAY);
        }

        ClaimColumns.Dictionaries dictionaries() {
            return new ClaimColumns.Dictionaries(
                    hcpcsCodes.build(),
                    specialties.build(),
                    npis.build(),
                    tins.build(),
                    facilities.build(),
                    places.build(),
                    billTypes.build(),
                    revenueCenters.build(),
                    drgs.build(),
                    dischargeStatuses.build(),
                    diagnosisCodes.build());
        }
    }
}
