package care.accord.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("Files of CMS's synthetic public use file become a roster of a contract")
class DeSynPufJourneyTest {
    private static final Parties PARTIES = new Parties("payer-synpuf", "provider-synpuf");
    private static final Period YEAR =
            new Period(LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31));

    private static final String CHAIN =
            """
            id: most-visits
            title: Most visits
            cite: the contract
            evidence: verified
            level: practice
            runoutMonths: 3
            lists:
              - {name: office, codes: ["99213"], cite: CPT, evidence: unverified}
            rules:
              - {rule: plurality-of-visits, services: office, tieBreak: [latest], cite: clause 1, evidence: verified}
            """;

    @Inject ObjectMapper json;

    private static Caller payer() {
        return new Caller(
                Tokens.payer(
                        PARTIES.payer(),
                        PARTIES.payer() + "-integration",
                        "feed-submitter",
                        "payer-analyst"));
    }

    /// No program's lists reach back to the years of the file; a rule chain's do.
    private void announce() {
        ContractActivated contract = Announcer.chained("c-synpuf", PARTIES, CHAIN);
        new Announcer(json)
                .announce(
                        new ContractActivated(
                                contract.contractId(),
                                contract.version(),
                                contract.name(),
                                contract.parties(),
                                contract.payerName(),
                                contract.providerName(),
                                YEAR,
                                new ContractActivated.AttributionTerms(
                                        contract.attribution().method(),
                                        contract.attribution().program(),
                                        YEAR,
                                        contract.attribution().chain(),
                                        null),
                                contract.measures(),
                                60));
    }

    @Test
    void everyKindIsTakenAndAPersonIsAttributed() {
        announce();
        Caller payer = payer();
        payer.submitAndWait(
                "desynpuf-beneficiary",
                """
                BENE_YEAR,DESYNPUF_ID,BENE_BIRTH_DT,BENE_SEX_IDENT_CD,BENE_HI_CVRAGE_TOT_MONS,BENE_SMI_CVRAGE_TOT_MONS,BENE_HMO_CVRAGE_TOT_MONS
                2009,ADA,19400131,2,12,12,0
                2009,BEN,19410131,1,12,12,0
                """);
        payer.submitAndWait(
                "desynpuf-inpatient",
                """
                DESYNPUF_ID,CLM_ID,SEGMENT,CLM_FROM_DT,CLM_THRU_DT,PRVDR_NUM,CLM_PMT_AMT,CLM_ADMSN_DT,NCH_BENE_DSCHRG_DT,NCH_BENE_IP_DDCTBL_AMT
                ADA,91,1,20090301,20090304,670001,4000.00,20090301,20090304,1024.00
                """);
        payer.submitAndWait(
                "desynpuf-outpatient",
                """
                DESYNPUF_ID,CLM_ID,SEGMENT,CLM_FROM_DT,CLM_THRU_DT,PRVDR_NUM,CLM_PMT_AMT,HCPCS_CD_1
                BEN,92,1,20090401,20090401,670001,60.00,71020
                """);
        JsonPath fills =
                payer.submitAndWait(
                        "desynpuf-drug-events",
                        """
                        DESYNPUF_ID,PDE_ID,SRVC_DT,PROD_SRVC_ID,QTY_DSPNSD_NUM,DAYS_SUPLY_NUM,PTNT_PAY_AMT,TOT_RX_CST_AMT
                        BEN,93,20090402,00002143380,30,30,10,100
                        """);
        assertThat(fills.getString("controlTotals.allowed")).isEqualTo("100.00");
        assertThat(fills.getString("controlTotals.paid")).isEqualTo("90.00");
        JsonPath carrier =
                payer.submitAndWait(
                        "desynpuf-carrier",
                        """
                        DESYNPUF_ID,CLM_ID,CLM_FROM_DT,CLM_THRU_DT,PRF_PHYSN_NPI_1,TAX_NUM_1,HCPCS_CD_1,LINE_NCH_PMT_AMT_1,LINE_ALOWD_CHRG_AMT_1,LINE_PRCSG_IND_CD_1,TAX_NUM_13,HCPCS_CD_13,LINE_ALOWD_CHRG_AMT_13,LINE_PRCSG_IND_CD_13
                        ADA,94,20090501,20090501,1003000126,%s,99213,64.00,80.00,A,200000001,71020,70.00,A
                        BEN,95,20090502,20090502,1003000126,200000001,99213,64.00,80.00,A,,,,
                        """
                                .formatted(County.OURS));
        assertThat(carrier.getString("controlTotals.allowed")).isEqualTo("230.00");

        payer.submitAndWait(
                "provider-roster",
                """
                contract_id,tin,practice_name,effective_date
                c-synpuf,%s,Practice,2008-01-01
                """
                        .formatted(County.OURS));

        String roster = payer.rosterPath("c-synpuf", 1);
        assertThat(payer.json(roster + "/members").getList("data.beneficiaryId"))
                .containsExactly("ADA");
    }
}
