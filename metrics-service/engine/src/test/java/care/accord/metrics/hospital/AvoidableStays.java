package care.accord.metrics.hospital;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.utilization.files.ClaimsMeasures;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.LineValues;
import care.accord.population.Person;
import care.accord.population.PopulationBuilder;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;

/// One member of 74 years in 2025, with one stay of what a row says, and what an indicator answers.
final class AvoidableStays {
    private static final BeneficiaryId MEMBER = new BeneficiaryId("m");
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private final PopulationBuilder builder = new PopulationBuilder();

    private AvoidableStays() {
        builder.add(Person.of(MEMBER, LocalDate.of(1950, 6, 15)))
                .add(new Enrollment(MEMBER, Coverage.PARTS_A_AND_B, "", YEAR));
    }

    /// @param diagnoses separated by blanks, principal first
    /// @param procedures separated by blanks
    static AvoidableStays stay(String diagnoses, String procedures) {
        return grouped("", diagnoses, procedures);
    }

    /// The same with the DRG that the payer names.
    static AvoidableStays grouped(String drg, String diagnoses, String procedures) {
        AvoidableStays stays = new AvoidableStays();
        stays.add(line(1, drg, diagnoses, procedures));
        return stays;
    }

    /// Adds another line of the same claim.
    AvoidableStays andLine(String diagnoses, String procedures) {
        return add(line(2, "", diagnoses, procedures));
    }

    private AvoidableStays add(LineValues line) {
        builder.add(line);
        return this;
    }

    private static LineValues line(int number, String drg, String diagnoses, String procedures) {
        LineValues line = new LineValues();
        line.beneficiary = MEMBER.value();
        line.claimId = "C1";
        line.lineNumber = number;
        line.kind = Kind.INSTITUTIONAL;
        line.billType = "111";
        line.facility = "450001";
        line.dischargeStatus = "01";
        line.receivedDay = day("2025-04-01");
        line.serviceDay = day("2025-03-01");
        line.serviceEndDay = day("2025-03-05");
        line.admissionDay = line.serviceDay;
        line.dischargeDay = line.serviceEndDay;
        line.drg = drg;
        line.diagnoses = diagnoses;
        line.procedures = procedures;
        return line;
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    /// Avoidable stays of the member, by the indicator of a number such as `08`.
    long countedBy(String number) {
        return member(number).events();
    }

    /// Why the indicator answers so, without what is said of the stay.
    String reasonOf(String number) {
        List<Fact> facts = member(number).member().standing().evidence();
        return facts.getFirst().text().split(": Stay", 2)[0];
    }

    private MemberEvents member(String number) {
        MeasureResult result =
                ClaimsMeasures.shipped()
                        .find(new MeasureId("prevention-quality-" + number))
                        .orElseThrow()
                        .evaluate(builder.build(), new Cohort(List.of(MEMBER), YEAR));
        return ((MeasureResult.Events) result).members().getFirst();
    }
}
