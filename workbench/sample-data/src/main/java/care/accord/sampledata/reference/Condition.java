package care.accord.sampledata.reference;

/// The chronic illnesses of the county, in the order of conditions.csv.
public enum Condition {
    HYPERTENSION,
    HYPERLIPIDEMIA,
    DIABETES,
    HEART_FAILURE,
    CORONARY_DISEASE,
    ATRIAL_FIBRILLATION,
    COPD,
    ASTHMA,
    KIDNEY_DISEASE,
    ESRD,
    DEPRESSION,
    SUBSTANCE_USE,
    CANCER,
    DEMENTIA,
    STROKE,
    ARTHRITIS,
    OBESITY
}
