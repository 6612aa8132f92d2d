package care.accord.reconciliation.contract.written;

import care.accord.programrules.chain.RuleChain;
import care.accord.reconciliation.contract.ContractDocument;

/// What a contract cannot settle when its chain shares people between providers. Member months and expenditures count the contract's part
/// of a person, and measures count everybody on the roster whole; but a distribution among providers goes by the months of whom each has,
/// and a roster has one provider for a person, the contract's largest: others of the contract who have a part would get nothing for it.
final class SharedMembers {
    private SharedMembers() {}

    /// @param fields of the contract
    static void refuseDistribution(Fields fields, ContractDocument contract) {
        if (contract.reconciliation().distribution().isPresent()) {
            contract.attribution()
                    .chain()
                    .filter(RuleChain::shares)
                    .ifPresent(
                            chain -> fields.refuse("/reconciliation/distribution", reason(chain)));
        }
    }

    private static String reason(RuleChain chain) {
        return "goes by one provider for each member, and the chain %s shares members between providers: leave the distribution out, or shared-care"
                .formatted(chain.id());
    }
}
