package care.accord.metrics.utilization.files;

import care.accord.metrics.adherence.Adherence;
import care.accord.metrics.adherence.DrugList;
import care.accord.metrics.hospital.ProcedureLists;
import care.accord.metrics.hospital.Stays;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureId;
import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The claims measures that come with the platform.
///
/// @param measures in the order in which they are listed
public record ClaimsMeasures(List<Measure<Population>> measures) {
    private static final List<String> SHIPPED =
            List.of(
                    "annual-wellness-visit",
                    "breast-cancer-screening",
                    "colorectal-cancer-screening",
                    "all-cause-readmission",
                    "readmission-observed-to-expected",
                    "hospital-admissions",
                    "emergency-visits",
                    "prevention-quality");

    /// Known only with a table of drugs.
    private static final String ADHERENCE = "adherence";

    public ClaimsMeasures {
        measures = List.copyOf(measures);
    }

    /// What needs claims alone.
    public static ClaimsMeasures shipped() {
        return shipped(Optional.empty(), ProcedureLists.NONE);
    }

    /// Adherence as well, by the active ingredients of products.
    public static ClaimsMeasures shipped(DrugList drugs) {
        return shipped(Optional.of(drugs), ProcedureLists.NONE);
    }

    /// With what users load.
    ///
    /// @param drugs without which nothing is said of adherence
    /// @param procedures that stand in for the families of the definitions
    public static ClaimsMeasures shipped(Optional<DrugList> drugs, ProcedureLists procedures) {
        List<String> ids = new ArrayList<>(SHIPPED);
        drugs.ifPresent(_ -> ids.add(ADHERENCE));
        List<Measure<Population>> measures = new ArrayList<>();
        for (String id : ids) {
            String name = MeasureTexts.name(id);
            measures.addAll(
                    read(
                            name,
                            MeasureTexts.read(name),
                            drugs.orElse(new DrugList(Map.of())),
                            procedures));
        }
        return new ClaimsMeasures(measures);
    }

    public Optional<Measure<Population>> find(MeasureId id) {
        return measures.stream().filter(one -> one.description().id().equals(id)).findFirst();
    }

    /// The columns of claim lines that any of them looks at.
    public static Set<ClaimColumn> columns() {
        Set<ClaimColumn> columns = EnumSet.copyOf(Stays.COLUMNS);
        columns.addAll(Adherence.COLUMNS);
        columns.addAll(
                EnumSet.of(
                        ClaimColumn.HCPCS,
                        ClaimColumn.PROCEDURES,
                        ClaimColumn.REVENUE_CENTER,
                        ClaimColumn.PLACE_OF_SERVICE));
        return columns;
    }

    /// Reads the definition of one or several measures.
    ///
    /// @param name only for messages
    public static List<Measure<Population>> read(
            String name, String yaml, DrugList drugs, ProcedureLists procedures) {
        MeasureFields fields = MeasureFields.of(name, yaml);
        String kind = fields.text("kind");
        fields.text("verified_through");
        List<Measure<Population>> measures =
                switch (kind) {
                    case ServiceMeasureFile.KIND -> List.of(ServiceMeasureFile.read(name, yaml));
                    case "readmission" -> List.of(HospitalMeasureFile.readmission(fields, yaml));
                    case "admissions" -> List.of(HospitalMeasureFile.admissions(fields, yaml));
                    case "emergency-visits" ->
                            List.of(HospitalMeasureFile.emergencyVisits(fields, yaml));
                    case "prevention-quality" ->
                            new PreventionQualityFile(procedures).read(fields, yaml);
                    case "adherence" -> AdherenceFile.read(fields, yaml, drugs);
                    default ->
                            throw fields.problem("'%s' is not a kind of measure".formatted(kind));
                };
        if (!kind.equals(ServiceMeasureFile.KIND)) {
            fields.done();
        }
        return measures;
    }
}
