package care.accord.metrics.utilization.files;

import care.accord.metrics.hospital.Admissions;
import care.accord.metrics.hospital.MemberYears;
import care.accord.metrics.hospital.ReadmissionMeasure;
import care.accord.metrics.hospital.ReadmissionMeasure.Against;
import care.accord.metrics.hospital.ReadmissionRules;
import care.accord.metrics.hospital.StayRules;
import care.accord.metrics.measure.CodeSet;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.utilization.EmergencyVisits;
import care.accord.metrics.utilization.LineCriteria;
import care.accord.population.ClaimLine;
import care.accord.population.Population;
import java.util.List;
import java.util.Locale;

/// Reads measures of hospital stays: readmission, admissions, emergency visits. What a stay is, is one definition for all.
final class HospitalMeasureFile {
    private static final String STAYS = MeasureTexts.name("hospital-stays");

    private HospitalMeasureFile() {}

    static StayRules stays(MeasureFields fields) {
        MeasureFields stays = fields.shared(STAYS, staysText());
        stays.text("verified_through");
        List<StayRules.Range> hospitals =
                stays.sections("acute_hospitals").stream()
                        .map(HospitalMeasureFile::hospitals)
                        .toList();
        StayRules rules =
                new StayRules(
                        stays.codes("bill_types"),
                        stays.codes("skilled_nursing"),
                        hospitals,
                        stays.codes("still_patient"),
                        stays.whole("transfer_days"));
        stays.done();
        return rules;
    }

    static String staysText() {
        return MeasureTexts.read(STAYS);
    }

    private static StayRules.Range hospitals(MeasureFields range) {
        range.text("name");
        range.cite();
        StayRules.Range numbers =
                new StayRules.Range(range.plainWhole("first"), range.plainWhole("last"));
        range.done();
        return numbers;
    }

    static Measure<Population> readmission(MeasureFields fields, String yaml) {
        MeasureFields planned = fields.section("planned");
        ReadmissionRules rules =
                new ReadmissionRules(
                        fields.whole("minimum_age"),
                        fields.whole("window_days"),
                        fields.whole("enrolled_before_days"),
                        fields.codes("excluded_dispositions"),
                        fields.codes("excluded_diagnoses"),
                        new ReadmissionRules.Planned(
                                planned.codes("diagnoses"),
                                planned.codes("drgs"),
                                planned.codes("drgs_unless_acute"),
                                planned.codes("acute_diagnoses")),
                        strata(fields));
        planned.done();
        StayRules stays = stays(fields);
        return new ReadmissionMeasure(
                fields.description(yaml, staysText()), rules, stays, against(fields));
    }

    private static ReadmissionRules.Strata strata(MeasureFields fields) {
        MeasureFields expected = fields.section("expected");
        expected.cite();
        ReadmissionRules.Strata strata =
                new ReadmissionRules.Strata(
                        expected.wholes("first_ages"), expected.wholes("first_stays"));
        expected.done();
        return strata;
    }

    private static Against against(MeasureFields fields) {
        return Against.valueOf(fields.text("against").toUpperCase(Locale.ROOT));
    }

    static Measure<Population> admissions(MeasureFields fields, String yaml) {
        StayRules stays = stays(fields);
        MemberYears ages = ServiceMeasureFile.ages(fields);
        return new Admissions(fields.description(yaml, staysText()), stays, ages);
    }

    static Measure<Population> emergencyVisits(MeasureFields fields, String yaml) {
        StayRules stays = stays(fields);
        List<LineCriteria> lines =
                fields.sections("lines").stream().map(HospitalMeasureFile::line).toList();
        MemberYears ages = ServiceMeasureFile.ages(fields);
        return new EmergencyVisits(fields.description(yaml, staysText()), lines, stays, ages);
    }

    private static LineCriteria line(MeasureFields line) {
        CodeSet billTypes = line.codes("bill_types");
        LineCriteria criteria =
                new LineCriteria(
                        ClaimLine.Kind.valueOf(line.text("kind").toUpperCase(Locale.ROOT)),
                        billTypes,
                        line.codes("revenue_centers"),
                        line.codes("places"),
                        line.codes("services"));
        line.done();
        return criteria;
    }
}
