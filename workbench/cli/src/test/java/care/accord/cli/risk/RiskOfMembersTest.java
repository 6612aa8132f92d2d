package care.accord.cli.risk;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "accord risk-members scores members by the claims of the year before, and lists what was not reported again")
class RiskOfMembersTest {
    @TempDir Path folder = Path.of("");

    @Test
    void scoresAndGaps() throws IOException {
        write(
                "eligibility.csv",
                "person_id,sex,birth_date,enrollment_start_date,enrollment_end_date,coverage,medicare_status_code",
                "m1,male,1953-06-01,2023-01-01,2025-12-31,AB,11",
                "m2,,1953-06-01,2023-01-01,2025-12-31,AB,10",
                "m3,male,1953-06-01,2023-01-01,2025-12-31,AB,10");
        write(
                "medical-claims.csv",
                "claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,hcpcs_code,received_date,allowed_amount,paid_amount,diagnosis_code_1,diagnosis_code_2",
                "c1,1,professional,m1,2024-03-04,2024-03-04,2024-03-04,2024-03-04,99213,2024-03-20,92.00,73.60,E1169,I509",
                "c2,1,professional,m1,2025-03-04,2025-03-04,2025-03-04,2025-03-04,99213,2025-03-20,92.00,73.60,E1169,",
                "c3,1,professional,m1,2025-04-04,2025-04-04,2025-04-04,2025-04-04,A0425,2025-04-20,92.00,73.60,I509,");
        tables();
        assertThat(
                        Accord.run(
                                List.of(
                                        "risk-members",
                                        "--layout",
                                        "tuva",
                                        folder.toString(),
                                        "--payment-year",
                                        "2026",
                                        "--tables",
                                        folder.toString(),
                                        "--also",
                                        "ESRD24",
                                        "--gaps",
                                        folder.resolve("gaps.csv").toString(),
                                        "--out",
                                        folder.resolve("out.csv").toString())))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .containsExactly(
                        "beneficiary_id,segment,raw_V28,normalized,medicare_advantage,rise,categories,high_risk,rising_risk,reasons,segment_ESRD24,raw_ESRD24,evidence_ESRD24,lacks_ESRD24",
                        "m1,CNA,0.562,0.527,0.496,-0.472,37,1,0,CNA_M70_74 0.396; Diabetes 0.166,DI,0.710,unverified,",
                        "m3,CNA,0.396,0.371,0.349,0.000,,0,0,CNA_M70_74 0.396,,,,",
                        "m2,,,,,,,0,0,not scored: the sex is not reported,,,,");
        assertThat(Files.readAllLines(folder.resolve("gaps.csv")))
                .containsExactly(
                        "beneficiary_id,model,kind,reported_in,category,meaning,worth,evidence",
                        "m1,V28,recapture,2024,226,,0.472,I509 on 2024-03-04 (claim c1 line 1)");
    }

    private void tables() throws IOException {
        write(
                "ra_coefficients_2026.csv",
                "coefficient,value,model_domain,model_version",
                "CNA_M70_74,0.396,CMS-HCC,C28",
                "CNA_HCC37,0.166,CMS-HCC,C28",
                "CNA_HCC226,0.360,CMS-HCC,C28",
                "CNA_DIABETES_HF_V28,0.112,CMS-HCC,C28",
                "DI_M70_74,0.660,ESRD,D24",
                "DI_HCC18,0.050,ESRD,D24");
        write(
                "ra_dx_to_cc_2026.csv",
                "diagnosis_code,cc,model_name",
                "E1169,37,CMS-HCC Model V28",
                "I509,226,CMS-HCC Model V28",
                "E1169,18,CMS-HCC ESRD Model V24");
        write(
                "ra_hierarchies_2026.csv",
                "cc_parent,cc_child,model_domain,model_version,model_fullname");
        write(
                "ra_labels_2026.csv",
                "cc,label,model_domain,model_version,model_fullname",
                "HCC37,Diabetes,CMS-HCC,V28,V28115L3");
        write(
                "ra_dx_edits.csv",
                "icd10,edit_type,sex,age_min,age_max,action,cc_override,model_name,description");
        write("ra_eligible_cpt_hcpcs_2026.csv", "cpt_hcpcs_code", "99213");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
