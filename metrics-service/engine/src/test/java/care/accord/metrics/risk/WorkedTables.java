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
                CNA_OriginallyDisabled_Male=0.148 INS_M70_74=1.3
                CNA_M70_74=0.396 CNA_HCC2=0.5 CNA_HCC37=0.166 CNA_HCC221=1.1 CNA_HCC223=0.9 CNA_HCC226=0.36 CNA_DIABETES_HF_V28=0.112
                CNA_HCC62=0.4 CNA_HCC63=0.3 CNA_HCC202=0.2
                NE_NMCAID_NORIGDIS_NEM65=0.6 NE_NMCAID_NORIGDIS_NEM60_64=0.7 CNA_M60_64=0.1 CND_M60_64=0.3
                """,
                "A4154=2 E1169=37 I509=226 I5030=226 I501=223 I110=221 C1=62 C2=63 C3=202",
                "221>226 62>63 63>202");
    }

    /// Cells of ESRD21 and ESRD24 as published.
    static RiskModel kidneys(String name) {
        return model(
                name,
                """
                TRANSPLANT_KIDNEY_ONLY_1M=5.985 TRANSPLANT_KIDNEY_ONLY_2M=0.941 TRANSPLANT_KIDNEY_ONLY_3M=0.941
                DI_F65_69=0.600 DI_F45_54=0.500 DI_HCC85=0.1 DI_HCC110=0.2 DI_NONAGED_HCC110=0.657 DI_FBDual_Female_Aged=0.060
                DI_FBDual_Female_NonAged=0.082 DI_LTI_Aged=0.020 DI_Originally_ESRD_Female=-0.024 DI_HCC18=0.05 DI_HCC134=9
                DNE_FBD_ORIGDIS_NEF45_54=1.1 DNE_FBD_NORIGDIS_NEF45_54=1.0 DNE_ND_PBD_NORIGDIS_NEF45_54=0.9
                GFA_F65_69=0.30 GFN_F45_54=0.25 GNPA_F65_69=0.35 GNPA_HCC85=0.251 GNPN_F45_54=0.2 GI_F65_69=0.7
                GNE_ND_PBD_NORIGDIS_G_NEF65=0.8
                FGC_GE65_DUR4_9_FBD=2.605 FGC_GE65_DUR4_9_ND_PBD=2.529 FGC_GE65_DUR10PL_ND_PBD=0.905 FGC_LT65_DUR10PL_FBD=0.648
                FGC_PBD_GE65_flag=0.162 FGI_GE65_DUR4_9_ND_PBD=2.529 FGC_LT65_DUR4_9_ND_PBD=1.737
                GC_F65_69=0.4 GC_MCAID_Female_Aged=0.275 GE65_DUR4_9=2.562 LT65_DUR4_9=2.174
                LTI_GE65=0.955 LTI_LT65=2.146 ActAdj_DUR4_9=0.905 ActAdj_DUR10PL=0.698
                """,
                "I509=85 E840=110 E1122=18 N186=134",
                "134>135");
    }

    /// Cells of RX08 as published in the second set.
    static RiskModel drugs() {
        return model(
                "RX08",
                """
                Rx_CE_NoLowAged_M70_74=0.1 Rx_CE_NoLowAged_RXHCC30=0.586 Rx_CE_NoLowAged_RXHCC31=0.247 Rx_CE_NoLowAged_M65OD=0.02
                Rx_CE_LowAged_M70_74=0.249 Rx_CE_LowAged_RXHCC30=0.9 Rx_CE_LowAged_RXHCC31=0.493 Rx_CE_NoLowNoAged_M45_54=0.4 Rx_CE_LowNoAged_M45_54=0.6
                Rx_CE_LTI_M45_54=1.9 Rx_CE_LTI_M70_74=1.2 Rx_CE_LTI_RXHCC1=5.905 Rx_CE_LTI_NonAged_RXHCC1=2.371 Rx_CE_LTI_ORIGDS=0.265
                Rx_NE_NoLo_NESRD_NOD_x_M65=0.5 Rx_NE_NoLo_NESRD_OD_x_M66=0.7 Rx_NE_Lo_ESRD_NOD_x_M65=2.2 Rx_NE_LTI_NESRD_NOD_x_M70_74=1.8
                """,
                "E1165=30 E119=31 B20=1",
                "30>31");
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
