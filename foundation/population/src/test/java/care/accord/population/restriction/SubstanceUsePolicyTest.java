package care.accord.population.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.population.SharingPreference;
import care.accord.population.SharingPreference.Choice;
import care.accord.population.SharingPreference.Scope;
import care.accord.population.restriction.SubstanceUsePolicy.Decision;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Who sees restricted claims follows from the policy and the person's word (42 CFR 2.31, 2.33)")
class SubstanceUsePolicyTest {
    private static final BeneficiaryId P1 = new BeneficiaryId("P1");

    @ParameterizedTest(name = "{0}, said {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "exclude | - | false",
                "exclude | share substance-use 2025-01-01 | false",
                "whatever | share substance-use 2025-01-01 | false",
                "include-with-consent | - | false",
                "include-with-consent | share all 2025-01-01 | false",
                "include-with-consent | share substance-use 2025-01-01 | true",
                "include-with-consent | share substance-use 2025-07-01 | false",
                "include-with-consent | share substance-use 2025-01-01; decline substance-use 2025-03-01 | false",
                "include-with-consent | share substance-use 2025-01-01; decline all 2025-03-01 | false",
                "include-with-consent | decline all 2025-01-01; share substance-use 2025-03-01 | true",
                "include-with-consent | share substance-use 2025-03-01; decline substance-use 2025-03-01 | false",
                "include-tpo | - | true",
                "include-tpo | decline substance-use 2025-01-01; share all 2025-03-01 | false",
                "include-tpo | decline all 2025-01-01 | false",
                "include-tpo | decline all 2025-07-01 | true",
            })
    void thePolicyOfTheRecipientAndTheWordOfThePersonDecide(
            String policy, String said, boolean shown) {
        List<SharingPreference> preferences =
                said == null
                        ? List.of()
                        : Arrays.stream(said.split("; ", -1))
                                .map(SubstanceUsePolicyTest::preference)
                                .toList();

        Decision decision =
                SubstanceUsePolicy.of(policy).decide(preferences, LocalDate.of(2025, 6, 30));

        assertThat(decision instanceof Decision.Shown).isEqualTo(shown);
    }

    private static SharingPreference preference(String words) {
        String[] parts = words.split(" ", -1);
        return new SharingPreference(
                P1,
                parts[0].equals("share") ? Choice.SHARE : Choice.DECLINE,
                parts[1].equals("all") ? Scope.ALL : Scope.SUBSTANCE_USE,
                LocalDate.parse(parts[2]),
                "consent-form",
                Optional.empty());
    }

    @Test
    void whoIsNotNamedSeesNothing() {
        SubstanceUsePolicies policies =
                SubstanceUsePolicies.of("k-1/provider-east=include-tpo, k-2/provider-east=exclude");

        assertThat(policies.of("k-1", "provider-east")).isEqualTo(SubstanceUsePolicy.INCLUDE_TPO);
        assertThat(policies.of("k-1", "provider-west")).isEqualTo(SubstanceUsePolicy.EXCLUDE);
        assertThat(SubstanceUsePolicies.of("").of("k-1", "provider-east"))
                .isEqualTo(SubstanceUsePolicy.EXCLUDE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubstanceUsePolicies.of("k-1/provider-east=include"))
                .withMessageContaining("'k-1/provider-east=include' is not");
    }

    @Test
    void aDisclosureNamesItsBasis() {
        assertThat(
                        SubstanceUsePolicy.INCLUDE_WITH_CONSENT.decide(
                                List.of(preference("share substance-use 2025-01-01")),
                                LocalDate.of(2025, 6, 30)))
                .isEqualTo(
                        new Decision.Shown(
                                "consent of 2025-01-01, consent-form", Optional.empty()));
    }

    @ParameterizedTest(name = "{0} of {1} people: {2}")
    @CsvSource({
        "10,100,",
        "11,100,500.00",
        "11,11,500.00",
        "11,12,",
        "11,21,",
        "11,22,500.00",
        "0,100,",
    })
    void anAmountIsShownOnlyWhenItSinglesNobodyOut(int restricted, int everyone, String shown) {
        assertThat(
                        RestrictedAmount.shown(
                                new SmallCells(11), Usd.of("500.00"), restricted, everyone))
                .isEqualTo(Optional.ofNullable(shown).map(Usd::of));
    }
}
