package care.accord.attribution.primarycare;

import care.accord.vocabulary.Citation;

/// A HCPCS code that is primary care, under its condition, where that is written.
public record PrimaryCareService(String hcpcs, Condition condition, Citation citation) {
    /// A service that counts wherever it is furnished.
    public PrimaryCareService(String hcpcs, Citation citation) {
        this(hcpcs, Condition.NONE, citation);
    }
}
