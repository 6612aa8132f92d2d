package care.accord.metrics.matching;

import care.accord.vocabulary.BeneficiaryId;
import java.util.Locale;

/// How an identifier leads to a member. These are all the ways: names and birth dates lead to nobody.
public enum MatchingRule {
    /// The Patient carries the payer's id of the person.
    MEMBER_ID,
    /// The Patient carries the Medicare beneficiary identifier by which the payer knows the person.
    MBI,
    /// A crosswalk says whose identifier it is: of the sender's own medical record numbers, or of the payer's Medicare
    /// beneficiary identifiers.
    CROSSWALK;

    /// As it is reported: `member-id`, `mbi` or `crosswalk`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// An identifier that leads to a member by this rule.
    public MemberKey key(String system, String value, BeneficiaryId member) {
        return new MemberKey(new Identifier(system, value), member, this);
    }
}
