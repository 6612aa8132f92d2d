package care.accord.metrics.matching;

import static care.accord.metrics.matching.MatchingRule.CROSSWALK;
import static care.accord.metrics.matching.MatchingRule.MBI;
import static care.accord.metrics.matching.MatchingRule.MEMBER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Patients are matched by declared identifiers, character by character, and by nothing else")
class MatchingTest {
    private static final String MRN = "urn:east:mrn";
    private static final BeneficiaryId ADA = new BeneficiaryId("m-ada");
    private static final BeneficiaryId BEN = new BeneficiaryId("m-ben");
    private static final List<MemberKey> KEYS =
            List.of(
                    MEMBER_ID.key(Identifier.MEMBER_ID, "m-ada", ADA),
                    MEMBER_ID.key(Identifier.MEMBER_ID, "m-ben", BEN),
                    CROSSWALK.key(Identifier.MBI, "1EG4TE5MK73", ADA),
                    CROSSWALK.key(MRN, "77", BEN),
                    MBI.key(Identifier.MBI, "m-ben", BEN));

    private static Map<String, PatientMatch> match(Identifier... identifiers) {
        return Matching.match(Map.of("p", List.of(identifiers)), KEYS);
    }

    private static Map<String, PatientMatch> matched(BeneficiaryId member, MatchingRule... rules) {
        return Map.of("p", new PatientMatch.Matched(member, new TreeSet<>(Set.of(rules))));
    }

    @Test
    void eachRuleLeadsToItsMember() {
        assertThat(match(new Identifier(Identifier.MEMBER_ID, "m-ada")))
                .isEqualTo(matched(ADA, MEMBER_ID));
        assertThat(match(new Identifier(Identifier.MBI, "1EG4TE5MK73")))
                .isEqualTo(matched(ADA, CROSSWALK));
        assertThat(match(new Identifier(Identifier.MBI, "m-ben"))).isEqualTo(matched(BEN, MBI));
        assertThat(match(new Identifier(MRN, "77"))).isEqualTo(matched(BEN, CROSSWALK));
    }

    @Test
    void severalIdentifiersOfOnePersonAgree() {
        assertThat(
                        match(
                                new Identifier(Identifier.MEMBER_ID, "m-ben"),
                                new Identifier(MRN, "77"),
                                new Identifier("urn:other", "77")))
                .isEqualTo(matched(BEN, MEMBER_ID, CROSSWALK));
    }

    @Test
    void identifiersOfTwoPeopleAreAmbiguous() {
        assertThat(match(new Identifier(Identifier.MEMBER_ID, "m-ada"), new Identifier(MRN, "77")))
                .isEqualTo(
                        Map.of(
                                "p",
                                new PatientMatch.Ambiguous(
                                        Set.of(ADA, BEN),
                                        new TreeSet<>(Set.of(MEMBER_ID, CROSSWALK)))));
    }

    @Test
    void nothingElseLeadsAnywhere() {
        assertThat(match()).isEmpty();
        assertThat(match(new Identifier(Identifier.MEMBER_ID, "M-ADA"))).isEmpty();
        assertThat(match(new Identifier("urn:other", "m-ada"))).isEmpty();
    }

    @Test
    void aRecordIsKeptWithWhomItsIdentifiersState() {
        Identifier member = new Identifier(Identifier.memberIdOf("payer-north"), "m-ada");
        Identifier number = new Identifier(MRN, "77");
        Identifier mbi = new Identifier(Identifier.MBI, "1EG4TE5MK73");
        Map<Identifier, String> crosswalk = Map.of(number, "m-ben");
        assertThat(Matching.stated(List.of(mbi, number, member), crosswalk)).contains("m-ada");
        assertThat(Matching.stated(List.of(mbi, number), crosswalk)).contains("m-ben");
        assertThat(Matching.stated(List.of(mbi), crosswalk)).contains("1EG4TE5MK73");
        assertThat(Matching.stated(List.of(new Identifier("urn:other", "1")), crosswalk)).isEmpty();
    }
}
