package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.vocabulary.BeneficiaryId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A payer's list of people is read from a table or a FHIR Group, by its ids only")
class MemberListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    beneficiary_id                      | a          | b
                    BENE_MBI_ID,BENE_HIC_NUM,BENE_1ST_NAME | a,x,Ann | b,y,Bob
                    name,member_id                      | Ann,a      | "Bob, too",b
                    """)
    void takesTheColumnOfIds(String header, String first, String second) {
        assertThat(MemberList.read("\uFEFF%s\r\n%s\r\n%s\r\n".formatted(header, first, second)))
                .extracting(BeneficiaryId::value)
                .containsExactly("a", "b");
    }

    @Test
    void leavesOutWhomAReportExcludes() {
        String list = "BENE_MBI_ID,EXCLUDED\na,0\nc,1\nb,\n";
        assertThat(MemberList.read(list))
                .extracting(BeneficiaryId::value)
                .containsExactly("a", "b");
        assertThatThrownBy(() -> MemberList.read("BENE_MBI_ID,Excluded\na,yes\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("EXCLUDED");
    }

    @Test
    void takesTheActiveMembersOfAGroup() {
        String group =
                """
                {"resourceType": "Group", "member": [
                  {"entity": {"reference": "Patient/a"}},
                  {"entity": {"reference": "Patient/p-2", "identifier": {"value": "b"}}},
                  {"entity": {"reference": "Patient/c"}, "inactive": true}]}
                """;
        assertThat(MemberList.read(group))
                .extracting(BeneficiaryId::value)
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                             | The list is empty
                    `name,age`                     | has no column of ids
                    `{"resourceType": "Patient"}`  | not a FHIR Group
                    `{"resourceType": `            | begins as JSON and is not
                    """)
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> MemberList.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysWhereAnIdIsMissingAndNeverWhatStandsThere() {
        assertThatThrownBy(() -> MemberList.read("mbi,name\n1EG4,Ann\n,Canary\n"))
                .hasMessageContaining("line 3")
                .message()
                .doesNotContain("Canary");
    }
}
