package care.accord.metrics.matching;

import care.accord.vocabulary.BeneficiaryId;

/// What a Patient has to carry to be a member, by a rule.
public record MemberKey(Identifier identifier, BeneficiaryId member, MatchingRule rule) {}
