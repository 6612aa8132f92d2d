package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.Rejection;
import care.accord.population.files.Rejections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A chain of identifiers leads to one current identifier, or is refused")
class IdentitiesTest {
    /// Steps are written previous>current.
    @ParameterizedTest(name = "{0}: {1} is now {2}")
    @CsvSource({
        "A>B, A, B",
        "A>B, B, B",
        "A>B, Z, Z",
        "A>B B>C C>D, A, D",
        "C>D B>C A>B, A, D",
        "A>A, A, A",
        "A>B A>C B>C, A, C",
        "A>C A>B B>C, B, C",
    })
    void resolves(String steps, String identifier, String current) {
        Rejections rejections = new Rejections();

        assertThat(resolved(steps, rejections).current(identifier)).isEqualTo(current);
        assertThat(rejections.first()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A>B B>A, leads back to itself: a chain of identifiers must end",
        "A>B B>C C>A, leads back to itself: a chain of identifiers must end",
        "X>A A>B B>A, leads back to itself: a chain of identifiers must end",
        "A>B A>C, leads to two different current identifiers",
    })
    void refuses(String steps, String reason) {
        Rejections rejections = new Rejections();
        resolved(steps, rejections);

        assertThat(rejections.first())
                .isNotEmpty()
                .allSatisfy(rejection -> {
                    assertThat(rejection.line()).isPositive();
                    assertThat(rejection.field()).isEqualTo("CCLF9 PRVS_NUM");
                    assertThat(rejection.reason()).isEqualTo(reason);
                });
        assertThat(rejections.first()).extracting(Rejection::line).doesNotHaveDuplicates();
    }

    private static Identities resolved(String steps, Rejections rejections) {
        Identities identities = new Identities();
        long line = 1;
        for (String step : steps.split(" ", -1)) {
            String[] ends = step.split(">", -1);
            identities.add(ends[0], ends[1], line++);
        }
        identities.resolve(rejections);
        return identities;
    }
}
