package care.accord.reconciliation.contract.written;

import care.accord.programrules.chain.RuleChain;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;

/// What a contract can settle when its chain shares people between providers. Measures count everybody on the roster, whatever
/// their weight; member months and expenditures are of whole people, so money that rests on them is refused.
final class SharedMembers {
    private SharedMembers() {}

    /// @param fields of the contract
    static void refuseWholePeople(Fields fields, ContractDocument contract) {
        contract.attribution()
                .chain()
                .filter(RuleChain::shares)
                .ifPresent(chain -> refuse(fields, contract, reason(chain)));
    }

    private static String reason(RuleChain chain) {
        return "rests on whole people, and the chain %s shares people between providers: pay by measures, or leave out shared-care"
                .formatted(chain.id());
    }

    private static void refuse(Fields fields, ContractDocument contract, String reason) {
        switch (contract.arrangement()) {
            case Arrangement.SharedSavings _ -> fields.refuse("/arrangement", reason);
            case Arrangement.Blocks(var agreed, _) ->
                    agreed.inputs().stream()
                            .filter(input ->
                                    input.source().filter(ComposedTerms::isOfPeople).isPresent())
                            .forEach(input ->
                                    fields.refuse("/arrangement/inputs/" + input.name(), reason));
        }
        if (!contract.incentives().isEmpty()) {
            fields.refuse("/incentives", reason);
        }
        if (contract.reconciliation().distribution().isPresent()) {
            fields.refuse("/reconciliation/distribution", reason);
        }
    }
}
