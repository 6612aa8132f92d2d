package care.accord.sampledata.provider;

/// How assignment sees a clinician, by the CMS specialty code on the line (42 CFR 425.20 and 425.402(c)).
public enum SpecialtyClass {
    PRIMARY_CARE_PHYSICIAN,
    NON_PHYSICIAN,
    SPECIALIST,
    OTHER;

    public static SpecialtyClass of(String code) {
        return switch (code) {
            case "01", "08", "11", "37", "38" -> PRIMARY_CARE_PHYSICIAN;
            case "50", "89", "97" -> NON_PHYSICIAN;
            case "06",
                    "12",
                    "13",
                    "16",
                    "23",
                    "25",
                    "26",
                    "27",
                    "29",
                    "39",
                    "46",
                    "70",
                    "79",
                    "82",
                    "83",
                    "84",
                    "86",
                    "90",
                    "98" ->
                    SPECIALIST;
            default -> OTHER;
        };
    }
}
