package care.accord.attribution.assignment;

/// Who competes for a beneficiary: the contract's providers pooled, every other organization
/// pooled, every other practice, every other facility;
/// SLAAM 2.3.3, reading 42 CFR 425.402(b)(3).
public sealed interface Entity {
    /// The identifier under which files and answers name it.
    String id();

    /// What the entity is called in an explanation.
    String display();

    /// All participants of the contract together, represented by the smallest identifier among them.
    record ContractProviders(String id) implements Entity {
        @Override
        public String display() {
            return "the contract's providers";
        }
    }

    /// All participants of another organization of the program together.
    record OtherOrganization(String id) implements Entity {
        @Override
        public String display() {
            return "the organization " + id;
        }
    }

    /// A practice outside the contract, by the TIN on its claims.
    record Practice(String id) implements Entity {
        @Override
        public String display() {
            return "the practice with TIN " + id;
        }
    }

    /// A facility outside the contract, by its CMS certification number.
    record Facility(String id) implements Entity {
        @Override
        public String display() {
            return "the facility with CCN " + id;
        }
    }
}
