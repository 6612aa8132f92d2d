package care.accord.sampledata.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A claim line of a planted case: an office visit to a family physician of the contract, unless told otherwise.
///
/// @param claim the same for all versions of a claim
/// @param days how long it lasts
/// @param receivedAfter days from the service to its receipt
/// @param adjustment 0 original, 1 cancellation, 2 replacement
record CaseLine(
        String claim,
        LocalDate date,
        int days,
        String tin,
        String ccn,
        String billType,
        String specialty,
        String place,
        String hcpcs,
        String allowed,
        long receivedAfter,
        int adjustment) {
    private static final int USUAL_RECEIPT = 14;

    /// What a later word about a line is, at its adjustment code.
    private static final List<String> RECEIPTS = List.of("received", "cancelled", "replaced");

    private static final Map<String, String> PRACTICES =
            Map.of(
                    "ours", AttributionCases.OURS,
                    "ours-too", AttributionCases.OURS_TOO,
                    "theirs", AttributionCases.THEIRS,
                    "others", "300000001");
    private static final Map<String, String> FACILITIES =
            Map.of(
                    "our-center", AttributionCases.OUR_CENTER,
                    "their-clinic", "453802",
                    "hospital", "450001",
                    "skilled-nursing", "455001");
    private static final Map<String, String> CLINICIANS =
            Map.of(
                    "family-physician", "08",
                    "nurse", "50",
                    "assistant", "97",
                    "cardiologist", "06",
                    "nephrologist", "39",
                    "radiologist", "30");

    static CaseLine of(Phrase said) {
        boolean inFacility = said.says("in");
        String code = said.after("code", "99213");
        int receipt = receipt(said);
        return new CaseLine(
                claim(said),
                said.day(0),
                Integer.parseInt(said.after("days", "1")),
                inFacility ? "" : Phrase.code(PRACTICES, said.after("at", "ours")),
                inFacility ? Phrase.code(FACILITIES, said.after("in", "")) : "",
                said.after("billed", ""),
                inFacility ? "" : Phrase.code(CLINICIANS, said.after("by", "family-physician")),
                inFacility ? "" : said.after("place", "11"),
                code.equals("none") ? "" : code,
                said.after("allowed", "92.00"),
                receivedAfter(said, RECEIPTS.get(receipt)),
                receipt);
    }

    private static String claim(Phrase said) {
        return Stream.of("at", "by", "code", "in")
                .map(keyword -> said.after(keyword, ""))
                .collect(Collectors.joining(" ", said.word(0), ""));
    }

    private static int receipt(Phrase said) {
        return RECEIPTS.stream()
                .filter(said::says)
                .mapToInt(RECEIPTS::indexOf)
                .findFirst()
                .orElse(0);
    }

    private static long receivedAfter(Phrase said, String receipt) {
        return said.says(receipt)
                ? ChronoUnit.DAYS.between(said.day(0), LocalDate.parse(said.after(receipt, "")))
                : USUAL_RECEIPT;
    }

    boolean isInstitutional() {
        return !billType.isEmpty();
    }
}
