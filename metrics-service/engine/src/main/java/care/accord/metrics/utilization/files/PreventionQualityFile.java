package care.accord.metrics.utilization.files;

import care.accord.metrics.hospital.Condition;
import care.accord.metrics.hospital.Exclusion;
import care.accord.metrics.hospital.PreventionQuality;
import care.accord.metrics.hospital.PreventionRules;
import care.accord.metrics.hospital.ProcedureLists;
import care.accord.metrics.hospital.StayRules;
import care.accord.metrics.measure.CodeSet;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.population.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the prevention quality indicators: a measure for each condition, and one for each set of them.
final class PreventionQualityFile {
    private final ProcedureLists lists;
    private final Set<String> known = new TreeSet<>();

    /// @param lists that stand in for those of the file
    PreventionQualityFile(ProcedureLists lists) {
        this.lists = lists;
    }

    List<Measure<Population>> read(MeasureFields fields, String yaml) {
        StayRules stays = HospitalMeasureFile.stays(fields);
        CodeSet obstetric = fields.codes("obstetric_drgs");
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (MeasureFields condition : fields.sections("conditions")) {
            Condition read = condition(condition);
            conditions.put(read.number(), read);
        }
        for (String list : lists.codes().keySet()) {
            if (!known.contains(list)) {
                throw fields.problem(
                        "the list of procedures '%s' is not one of %s".formatted(list, known));
            }
        }
        List<MeasureFields> composites = fields.sections("composites");
        Map<MeasureFields, List<Condition>> sets = new LinkedHashMap<>();
        composites.forEach(set -> sets.put(set, set(set, conditions)));
        MeasureDescription all =
                lists.codes().isEmpty()
                        ? fields.description(yaml, HospitalMeasureFile.staysText())
                        : fields.description(yaml, HospitalMeasureFile.staysText(), lists.text());
        List<Measure<Population>> measures = new ArrayList<>();
        conditions
                .values()
                .forEach(one ->
                        measures.add(
                                new PreventionQuality(
                                        named(all, one.number(), one.title()),
                                        new PreventionRules(List.of(one), one.ages(), obstetric),
                                        stays)));
        sets.forEach((set, listed) ->
                measures.add(
                        new PreventionQuality(
                                named(all, set.text("number"), set.text("title")),
                                new PreventionRules(
                                        listed, ServiceMeasureFile.ages(fields), obstetric),
                                stays)));
        return measures;
    }

    private static MeasureDescription named(MeasureDescription all, String number, String title) {
        return new MeasureDescription(
                new MeasureId(all.id().value() + "-" + number),
                title,
                all.version(),
                all.edition(),
                all.source(),
                all.about(),
                all.citations());
    }

    private Condition condition(MeasureFields fields) {
        Condition condition =
                new Condition(
                        fields.text("number"),
                        fields.text("title"),
                        ServiceMeasureFile.ages(fields),
                        fields.codes("principal"),
                        procedures(fields, "procedures"),
                        fields.codes("drgs"),
                        fields.codes("with"),
                        exclusions(fields));
        fields.done();
        return condition;
    }

    /// Diagnoses that keep a stay out, procedures that do, and pairs of both.
    private List<Exclusion> exclusions(MeasureFields fields) {
        List<Exclusion> exclusions = new ArrayList<>();
        String condition = fields.text("title");
        CodeSet diagnoses = fields.codes("without");
        if (!diagnoses.names().isEmpty()) {
            exclusions.add(
                    new Exclusion(
                            "A diagnosis keeps the stay out of " + condition,
                            diagnoses,
                            CodeSet.NONE));
        }
        CodeSet procedures = procedures(fields, "without_procedures");
        if (!procedures.names().isEmpty()) {
            exclusions.add(
                    new Exclusion(
                            "A procedure keeps the stay out of " + condition,
                            CodeSet.NONE,
                            procedures));
        }
        for (MeasureFields pair : fields.sections("without_both")) {
            exclusions.add(
                    new Exclusion(
                            pair.text("name"),
                            pair.codes("diagnoses"),
                            procedures(pair, "procedures")));
            pair.done();
        }
        return exclusions;
    }

    /// A named list of procedures, none where the field is absent.
    private CodeSet procedures(MeasureFields fields, String field) {
        if (!fields.has(field)) {
            return CodeSet.NONE;
        }
        MeasureFields section = fields.section(field);
        String list = section.text("list");
        CodeSet families = section.codes("families");
        section.done();
        known.add(list);
        return lists.orElse(list, families);
    }

    private static List<Condition> set(MeasureFields set, Map<String, Condition> conditions) {
        set.cite();
        List<Condition> listed = new ArrayList<>();
        for (String number : set.texts("conditions")) {
            listed.add(
                    Optional.ofNullable(conditions.get(number))
                            .orElseThrow(() ->
                                    set.problem(
                                            "composite %s names condition %s, which is not defined"
                                                    .formatted(set.text("number"), number))));
        }
        set.text("title");
        set.text("number");
        set.done();
        return listed;
    }
}
