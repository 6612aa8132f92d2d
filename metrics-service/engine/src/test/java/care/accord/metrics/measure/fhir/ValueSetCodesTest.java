package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FHIR R4, ValueSet: `compose` and `expansion`.
@DisplayName(
        "A value set has the codes that its expansion or its composition says, or it is refused")
class ValueSetCodesTest {
    private static final String OTHERS =
            """
            {"resourceType":"ValueSet","url":"urn:kidney","version":"2","status":"active","compose":{"include":[
             {"system":"urn:icd","concept":[{"code":"N18"},{"code":"N19"},{"code":"I12"}]}]}}
            {"resourceType":"ValueSet","url":"urn:pressure","status":"active","compose":{"include":[
             {"system":"urn:icd","concept":[{"code":"I10"},{"code":"I12"}]}]}}
            {"resourceType":"ValueSet","url":"urn:round","status":"active","compose":{"include":[{"valueSet":["urn:asked"]}]}}
            """;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            textBlock =
                    """
                    codes ~ "compose":{"include":[{"system":"urn:icd","concept":[{"code":"I10"},{"code":"I11"}]}]} ~ I10 I11
                    another value set ~ "compose":{"include":[{"valueSet":["urn:kidney"]}]} ~ I12 N18 N19
                    another value set of the version there is ~ "compose":{"include":[{"valueSet":["urn:kidney|2"]}]} ~ I12 N18 N19
                    two value sets, one after the other ~ "compose":{"include":[{"valueSet":["urn:kidney"]},{"valueSet":["urn:pressure"]}]} ~ I10 I12 N18 N19
                    what two value sets share ~ "compose":{"include":[{"valueSet":["urn:kidney","urn:pressure"]}]} ~ I12
                    codes that a value set has, too ~ "compose":{"include":[{"system":"urn:icd","concept":[{"code":"I12"},{"code":"X"}],"valueSet":["urn:kidney"]}]} ~ I12
                    codes of a system that a value set has ~ "compose":{"include":[{"system":"urn:icd","valueSet":["urn:kidney"]}]} ~ I12 N18 N19
                    an expansion of nothing beside a composition ~ "compose":{"include":[{"valueSet":["urn:kidney"]}]},"expansion":{"timestamp":"2026-01-01"} ~ I12 N18 N19
                    an expansion that counts ~ "expansion":{"total":1,"contains":[{"system":"urn:icd","code":"I10"}]} ~ I10
                    less some codes ~ "compose":{"include":[{"valueSet":["urn:kidney"]}],"exclude":[{"system":"urn:icd","concept":[{"code":"N19"}]}]} ~ I12 N18
                    less a value set ~ "compose":{"include":[{"valueSet":["urn:kidney"]}],"exclude":[{"valueSet":["urn:pressure"]}]} ~ N18 N19
                    an expansion within groups ~ "expansion":{"contains":[{"abstract":true,"code":"G","system":"urn:icd","contains":[{"system":"urn:icd","code":"I10"}]},{"system":"urn:icd","code":"I11"}]} ~ I10 I11
                    an expansion of a filter ~ "compose":{"include":[{"system":"urn:icd","filter":[{"property":"concept","op":"is-a","value":"I"}]}]},"expansion":{"contains":[{"system":"urn:icd","code":"I10"}]} ~ I10
                    """)
    void codes(String what, String content, String codes) {
        List<ContentProblem> problems = new ArrayList<>();
        Set<String> found = found(content, problems);
        assertThat(problems).as(what).isEmpty();
        assertThat(found)
                .containsExactlyInAnyOrder(
                        java.util.Arrays.stream(codes.split(" ", -1))
                                .map(code -> PatientRecord.key("urn:icd", code))
                                .toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            textBlock =
                    """
                    a filter ~ "compose":{"include":[{"system":"urn:icd","filter":[{"property":"concept","op":"is-a","value":"I"}]}]} ~ it filters codes of urn:icd, for which it needs an expansion
                    a whole system ~ "compose":{"include":[{"system":"urn:icd"}]} ~ it takes all codes of urn:icd, for which it needs an expansion
                    an excluded filter ~ "compose":{"include":[{"valueSet":["urn:kidney"]}],"exclude":[{"system":"urn:icd","filter":[{"property":"concept","op":"is-a","value":"I"}]}]} ~ it filters codes of urn:icd, for which it needs an expansion
                    a page of an expansion ~ "expansion":{"total":2,"contains":[{"system":"urn:icd","code":"I10"}]} ~ its expansion lists 1 of 2 codes
                    a value set elsewhere ~ "compose":{"include":[{"valueSet":["urn:elsewhere"]}]} ~ it includes value set urn:elsewhere, which is not in the package
                    another version ~ "compose":{"include":[{"valueSet":["urn:kidney|3"]}]} ~ it includes value set urn:kidney|3, which is not in the package
                    nothing ~ "status":"draft" ~ it has neither an expansion nor a composition
                    """)
    void whatATerminologyServerWouldHaveToTell(String what, String content, String problem) {
        List<ContentProblem> problems = new ArrayList<>();
        found(content, problems);
        assertThat(problems)
                .as(what)
                .extracting(ContentProblem::toString)
                .contains("ValueSet urn:asked: " + problem);
    }

    @org.junit.jupiter.api.Test
    void setsThatIncludeEachOtherAreNamed() {
        List<ContentProblem> problems = new ArrayList<>();
        found("\"compose\":{\"include\":[{\"valueSet\":[\"urn:round\"]}]}", problems);
        assertThat(problems)
                .extracting(ContentProblem::detail)
                .anyMatch(detail -> detail.startsWith("it includes itself: "));
    }

    private static Set<String> found(String content, List<ContentProblem> problems) {
        ValueSetCodes sets = new ValueSetCodes(problems);
        String asked =
                "{\"resourceType\":\"ValueSet\",\"url\":\"urn:asked\",\"experimental\":true,"
                        + content
                        + "}";
        sets.add("asked.json", Fhir.lenientParser().parseResource(ValueSet.class, asked));
        for (String other : OTHERS.split("\n(?=\\{)", -1)) {
            ValueSet set = Fhir.lenientParser().parseResource(ValueSet.class, other);
            if (!set.getUrl().equals("urn:round") || content.contains("urn:round")) {
                sets.add("other.json", set);
            }
        }
        Map<String, Set<String>> all = sets.all();
        return all.getOrDefault("urn:asked", Set.of());
    }
}
