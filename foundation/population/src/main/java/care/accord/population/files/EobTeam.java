package care.accord.population.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The care team of an ExplanationOfBenefit.
final class EobTeam {
    /// Who furnished a service, the nearest first; any other role comes after.
    private static final List<String> ROLES =
            List.of(
                    "rendering",
                    "performing",
                    "primary",
                    "operating",
                    "otheroperating",
                    "attending");

    private static final List<String> NOT_FURNISHING = List.of("referring", "supervisor", "pcp");

    private final List<Member> members = new ArrayList<>();
    private int size;

    /// One of the team.
    static final class Member {
        private int sequence;
        private final FhirProvider provider = new FhirProvider();
        private final FhirConcept role = new FhirConcept();
        private final FhirConcept qualification = new FhirConcept();

        FhirProvider provider() {
            return provider;
        }

        /// A CMS specialty code, or blank: a taxonomy is not a specialty.
        String specialty() {
            return qualification
                    .first(coding -> coding.isCode(2, 3))
                    .map(FhirConcept.Coding::code)
                    .orElse("");
        }

        private int rank() {
            for (int rank = 0; rank < ROLES.size(); rank++) {
                if (role.has(ROLES.get(rank))) {
                    return rank;
                }
            }
            return ROLES.size();
        }

        private boolean furnishes() {
            return NOT_FURNISHING.stream().noneMatch(role::has);
        }
    }

    void clear() {
        size = 0;
    }

    /// Reads the list at the cursor.
    void read(Json json) {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            if (size == members.size()) {
                members.add(new Member());
            }
            readMember(json, members.get(size++));
        }
    }

    private static void readMember(Json json, Member member) {
        member.sequence = 0;
        member.provider.clear();
        member.role.clear();
        member.qualification.clear();
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "sequence" ->
                        member.sequence =
                                json.number(Form.whole(Short.MAX_VALUE)).orElse(0L).intValue();
                case "provider" -> member.provider.readReference(json);
                case "role" -> member.role.read(json);
                case "qualification" -> member.qualification.read(json);
                default -> json.skip();
            }
        }
    }

    /// Who furnished an item: of those it names, or of all where it names nobody.
    Optional<Member> furnished(List<Integer> sequences) {
        return members.subList(0, size).stream()
                .filter(member -> sequences.isEmpty() || sequences.contains(member.sequence))
                .filter(Member::furnishes)
                .min(Comparator.comparingInt(Member::rank));
    }
}
