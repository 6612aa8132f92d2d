package care.accord.metrics.utilization.files;

import care.accord.metrics.adherence.Adherence;
import care.accord.metrics.adherence.AdherenceRules;
import care.accord.metrics.adherence.DrugList;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.population.Population;
import java.util.ArrayList;
import java.util.List;

/// Reads measures of adherence: one for each class of drugs, with what all classes share.
final class AdherenceFile {
    private AdherenceFile() {}

    static List<Measure<Population>> read(MeasureFields fields, String yaml, DrugList drugs) {
        List<AdherenceRules> rules = new ArrayList<>();
        List<MeasureFields> classes = fields.sections("classes");
        for (MeasureFields one : classes) {
            rules.add(
                    new AdherenceRules(
                            ServiceMeasureFile.ages(fields),
                            fields.whole("minimum_fills"),
                            fields.whole("minimum_days"),
                            fields.number("threshold"),
                            one.codes("ingredients"),
                            one.codes("excluded_ingredients"),
                            fields.codes("excluded_diagnoses"),
                            fields.codes("hospice_bill_types"),
                            fields.codes("inpatient_bill_types")));
        }
        MeasureDescription all = fields.description(yaml, drugs.text());
        List<Measure<Population>> measures = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            MeasureFields one = classes.get(i);
            MeasureDescription named =
                    new MeasureDescription(
                            new MeasureId(all.id().value() + "-" + one.text("id")),
                            one.text("title"),
                            all.version(),
                            all.edition(),
                            all.source(),
                            all.about(),
                            all.citations());
            one.done();
            measures.add(new Adherence(named, rules.get(i), drugs));
        }
        return measures;
    }
}
