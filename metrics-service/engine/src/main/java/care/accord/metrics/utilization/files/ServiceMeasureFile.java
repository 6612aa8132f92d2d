package care.accord.metrics.utilization.files;

import care.accord.metrics.hospital.MemberYears;
import care.accord.metrics.measure.CodeSet;
import care.accord.metrics.utilization.ServiceCriteria;
import care.accord.metrics.utilization.ServiceMeasure;
import java.util.HashMap;
import java.util.Map;

/// Reads a claims measure of kind `service-in-period`.
public final class ServiceMeasureFile {
    static final String KIND = "service-in-period";
    private static final String LOOK_BACK = "look_back_months";

    private ServiceMeasureFile() {}

    /// The measures the platform ships.
    public static ServiceMeasure shipped(String id) {
        String name = MeasureTexts.name(id);
        return read(name, MeasureTexts.read(name));
    }

    /// Reads a definition; `name` is only for messages.
    public static ServiceMeasure read(String name, String yaml) {
        MeasureFields fields = MeasureFields.of(name, yaml);
        if (!fields.text("kind").equals(KIND)) {
            throw fields.problem("kind '%s' is not %s".formatted(fields.text("kind"), KIND));
        }
        fields.text("verified_through");
        int months = fields.whole("minimum_member_months");
        CodeSet services = fields.codes("services", LOOK_BACK);
        ServiceCriteria criteria =
                new ServiceCriteria(
                        months,
                        ages(fields),
                        fields.has("sex") ? fields.text("sex") : "",
                        services,
                        lookBack(fields),
                        fields.codes("without"));
        ServiceMeasure measure = new ServiceMeasure(fields.description(yaml), criteria);
        fields.done();
        return measure;
    }

    static MemberYears ages(MeasureFields fields) {
        if (!fields.has("ages")) {
            return MemberYears.ANY;
        }
        MeasureFields ages = fields.section("ages");
        MemberYears years =
                new MemberYears(
                        ages.whole("youngest"),
                        ages.has("oldest") ? ages.whole("oldest") : MemberYears.ANY.oldest());
        ages.done();
        return years;
    }

    /// Months by the name of the service.
    private static Map<String, Integer> lookBack(MeasureFields fields) {
        Map<String, Integer> months = new HashMap<>();
        for (MeasureFields service : fields.sections("services")) {
            if (service.has(LOOK_BACK)) {
                months.put(service.text("name"), service.plainWhole(LOOK_BACK));
            }
        }
        return months;
    }
}
