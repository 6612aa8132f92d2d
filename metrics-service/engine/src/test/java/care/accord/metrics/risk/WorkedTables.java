package care.accord.metrics.risk;

import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A handful of cells of the published tables, enough for worked examples.
public final class WorkedTables {
    private static final PerformanceYear YEAR = new PerformanceYear(2025);

    private WorkedTables() {}

    /// Cells of V24: a man of 70 with diabetes and heart failure scores 1.148.
    static RiskModel older() {
        return model(
                "V24",
                """
                CNA_M70_74=0.394 CNA_F65_69=0.323 CNA_HCC18=0.302 CNA_HCC19=0.105 CNA_HCC85=0.331 CNA_DIABETES_CHF=0.121
                CNA_D4=0.006 CNA_D10P=0.505 CNA_OriginallyDisabled_Female=0.250 CNA_OriginallyDisabled_Male=0.147 CNA_HCC48=0.192 CNA_HCC46=1.372
                CND_M35_44=0.199 CND_HCC55=0.279 CND_HCC57=0.352 CND_gSubstanceUseDisorder_gPsych=0.138
                INS_M60_64=1.061 INS_HCC85=0.203 INS_DISABLED_HCC85=0.279 INS_LTIMCAID=0.061
                NE_MCAID_ORIGDIS_NEF65=1.462 NE_NMCAID_NORIGDIS_NEF65=0.500 NE_NMCAID_NORIGDIS_NEF60_64=0.700
                """,
                "E1169=18 E119=19 I509=85 F1020=55 F200=57 D66=46 J449=111 J45=112",
                "17>18 17>19 18>19");
    }

    /// Cells of V28: a man of 70 with sepsis, diabetes and heart failure scores 1.534.
    public static RiskModel newer() {
        return model(
                "V28",
                """
                CNA_M70_74=0.396 CNA_HCC2=0.5 CNA_HCC37=0.166 CNA_HCC221=1.1 CNA_HCC223=0.9 CNA_HCC226=0.36 CNA_DIABETES_HF_V28=0.112
                CNA_HCC62=0.4 CNA_HCC63=0.3 CNA_HCC202=0.2
                NE_NMCAID_NORIGDIS_NEM65=0.6 NE_NMCAID_NORIGDIS_NEM60_64=0.7 CNA_M60_64=0.1 CND_M60_64=0.3
                """,
                "A4154=2 E1169=37 I509=226 I5030=226 I501=223 I110=221 C1=62 C2=63 C3=202",
                "221>226 62>63 63>202");
    }

    static Enrollee man(int age) {
        return new Enrollee(age, Sex.MALE, Entitlement.AGE, Dual.NONE, Enrollee.Setting.COMMUNITY);
    }

    private static RiskModel model(
            String name, String coefficients, String diagnoses, String hierarchy) {
        Map<String, BigDecimal> values = new HashMap<>();
        words(coefficients)
                .forEach(cell ->
                        values.put(
                                cell[0].toUpperCase(Locale.ROOT),
                                new BigDecimal(cell[1]).setScale(3)));
        Map<String, List<Integer>> categories = new HashMap<>();
        words(diagnoses)
                .forEach(cell -> categories.put(cell[0], List.of(Integer.valueOf(cell[1]))));
        List<RiskTables.Hierarchy> rows =
                Arrays.stream(hierarchy.split(" "))
                        .map(row -> row.split(">"))
                        .map(row ->
                                new RiskTables.Hierarchy(
                                        Integer.parseInt(row[0]), Integer.parseInt(row[1])))
                        .toList();
        List<DiagnosisEdit> edits =
                List.of(new DiagnosisEdit("E1169", Optional.empty(), 0, 1, Optional.empty()));
        return new RiskModel(
                RiskRules.of(ProgramRules.bundled(), name, YEAR),
                new RiskTables(
                        values,
                        categories,
                        rows,
                        edits,
                        Map.of(37, "Diabetes with complications")));
    }

    private static List<String[]> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(cell -> cell.split("=")).toList();
    }
}
