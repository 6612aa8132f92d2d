package care.accord.attribution.chain;

/// Whom a person can be attributed to, at the level of the chain.
public sealed interface AttributedProvider {
    String id();

    /// What the provider is called in a sentence.
    String display();

    /// All participants of the contract together, represented by the smallest identifier among them.
    record ContractProviders(String id) implements AttributedProvider {
        @Override
        public String display() {
            return "the contract's providers";
        }
    }

    /// A practice, by TIN.
    record Practice(String id) implements AttributedProvider {
        @Override
        public String display() {
            return "the practice with TIN " + id;
        }
    }

    /// A facility, by its CMS certification number.
    record Facility(String id) implements AttributedProvider {
        @Override
        public String display() {
            return "the facility with CCN " + id;
        }
    }

    /// A clinician, by NPI.
    record Clinician(String id) implements AttributedProvider {
        @Override
        public String display() {
            return "the clinician with NPI " + id;
        }
    }
}
