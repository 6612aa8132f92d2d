package care.accord.metrics;

import java.util.Map;

/// A handful of cells of the published tables of 2026: a man of 72, diabetes above other diabetes, heart failure, sepsis.
final class WorkedRiskTables {
    static final String COEFFICIENTS =
            """
            coefficient,value,model_domain,model_version
            CNA_M70_74,0.396,CMS-HCC,C28
            CNA_HCC2,0.500,CMS-HCC,C28
            CNA_HCC37,0.166,CMS-HCC,C28
            CNA_HCC226,0.360,CMS-HCC,C28
            CNA_DIABETES_HF_V28,0.112,CMS-HCC,C28
            """;
    static final Map<String, String> PUBLISHED =
            Map.of(
                    "ra_coefficients_2026.csv",
                    COEFFICIENTS,
                    "ra_dx_to_cc_2026.csv",
                    """
                    diagnosis_code,cc,model_name
                    E1169,37,CMS-HCC Model V28
                    E1169,38,CMS-HCC Model V28
                    I509,226,CMS-HCC Model V28
                    A4154,2,CMS-HCC Model V28
                    """,
                    "ra_hierarchies_2026.csv",
                    "cc_parent,cc_child,model_domain,model_version,model_fullname\n37,38,CMS-HCC,V28,x\n",
                    "ra_labels_2026.csv",
                    "cc,label,model_domain,model_version\nHCC37,Diabetes,CMS-HCC,V28\nHCC38,Other diabetes,CMS-HCC,V28\nHCC226,Heart failure,CMS-HCC,V28\n",
                    "ra_dx_edits.csv",
                    "icd10,edit_type,sex,age_min,age_max,action,cc_override,model_name\n",
                    "ra_eligible_cpt_hcpcs_2026.csv",
                    "cpt_hcpcs_code\n99213\n");

    private WorkedRiskTables() {}
}
