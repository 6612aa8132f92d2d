package care.accord.programrules.chain;

/// What a place of residence is compared by.
public enum Area implements Word {
    /// The five-digit ZIP code.
    ZIP,
    /// The county, by its FIPS code.
    COUNTY,
    /// The ZIP code, and the county where nobody serves the ZIP code.
    ZIP_THEN_COUNTY
}
