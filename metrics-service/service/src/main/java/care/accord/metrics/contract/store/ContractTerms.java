package care.accord.metrics.contract.store;

import care.accord.messages.ContractActivated;
import care.accord.messages.RosterDecided;

/// What a run is about: the terms of the contract and the roster decided under them.
public record ContractTerms(ContractActivated contract, RosterDecided roster) {}
