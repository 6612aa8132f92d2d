package care.accord.attribution.explanationofbenefit.fhir;

import care.accord.attribution.attributionlist.fhir.FhirJson;
import care.accord.attribution.attributionlist.fhir.Systems;
import care.accord.attribution.explanationofbenefit.Claim;
import care.accord.attribution.explanationofbenefit.ClaimedLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.vocabulary.Npi;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who furnished a claim: the clinicians of its lines, and those whom a facility names for the whole of it.
record CareTeam(List<Member> members, String furnishing) {
    /// @param role of CARIN Blue Button
    record Member(String npi, String specialty, String role) {}

    static CareTeam of(Claim claim) {
        String furnishing = claim.kind() == Kind.PHARMACY ? "prescribing" : "rendering";
        Set<Member> members = new LinkedHashSet<>();
        for (ClaimedLine line : claim.lines()) {
            add(members, new Member(line.npi(), line.specialty(), furnishing));
        }
        add(members, new Member(claim.attendingNpi(), "", "attending"));
        add(members, new Member(claim.operatingNpi(), "", "operating"));
        return new CareTeam(List.copyOf(members), furnishing);
    }

    private static void add(Set<Member> members, Member member) {
        if (!member.npi().isBlank()) {
            members.add(member);
        }
    }

    /// The number of whoever furnished a line, 0 where nobody is named.
    int sequenceOf(ClaimedLine line) {
        return members.indexOf(new Member(line.npi(), line.specialty(), furnishing)) + 1;
    }

    void write(FhirJson json) throws IOException {
        for (int nth = 0; nth < members.size(); nth++) {
            int sequence = nth + 1;
            Member member = members.get(nth);
            json.object(() -> {
                json.number("sequence", sequence);
                json.object("provider", () -> json.object("identifier", () -> who(json, member)));
                json.object("role", () -> json.coding(ClaimCodes.CARE_TEAM_ROLE, member.role()));
                if (!member.specialty().isBlank()) {
                    json.object(
                            "qualification",
                            () -> json.coding(ClaimCodes.SPECIALTY, member.specialty()));
                }
            });
        }
    }

    private static void who(FhirJson json, Member member) throws IOException {
        json.text("system", Npi.isValid(member.npi()) ? Systems.NPI : Systems.REPORTED);
        json.text("value", member.npi());
    }
}
