package care.accord.population.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The codings of a CodeableConcept. A system is known by what stands behind its last slash, in lower case or not as
/// written: publishers agree on that part more often than on the rest.
final class FhirConcept {
    /// One coding.
    record Coding(String system, String code) {
        /// Whether the code is so many capital letters and digits.
        boolean isCode(int least, int most) {
            return isOf(code, least, most, Alphabet.DIGITS_AND_CAPITALS);
        }

        /// Whether the code is so many digits.
        boolean isDigits(int least, int most) {
            return isOf(code, least, most, Alphabet.DIGITS);
        }
    }

    /// Whether a word has so many characters, all of them digits, or capital letters where those are allowed too.
    static boolean isOf(String word, int least, int most, Alphabet alphabet) {
        if (word.length() < least || word.length() > most) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean capital = c >= 'A' && c <= 'Z';
            if (!digit && (!capital || alphabet == Alphabet.DIGITS)) {
                return false;
            }
        }
        return true;
    }

    /// What a word may be made of.
    enum Alphabet {
        DIGITS,
        DIGITS_AND_CAPITALS
    }

    private final List<Coding> codings = new ArrayList<>();

    void clear() {
        codings.clear();
    }

    /// Adds the codings of the CodeableConcept at the cursor.
    void read(Json json) {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (!json.name().equals("coding")) {
                json.skip();
            } else if (json.entersArray()) {
                while (json.nextElement()) {
                    readCoding(json);
                }
            }
        }
    }

    /// Adds the coding at the cursor.
    void readCoding(Json json) {
        if (!json.entersObject()) {
            return;
        }
        String system = "";
        String code = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "system" -> system = json.tail();
                case "code" -> code = json.tail();
                default -> json.skip();
            }
        }
        if (!code.isEmpty()) {
            codings.add(new Coding(system, code));
        }
    }

    List<Coding> codings() {
        return codings;
    }

    boolean has(String code) {
        return first(coding -> coding.code.equals(code)).isPresent();
    }

    /// The first code, or blank.
    String code() {
        return codings.isEmpty() ? "" : codings.getFirst().code;
    }

    /// The first code of a system, or blank.
    String codeOf(String... systems) {
        for (String system : systems) {
            Optional<Coding> found = first(coding -> coding.system.equalsIgnoreCase(system));
            if (found.isPresent()) {
                return found.get().code;
            }
        }
        return "";
    }

    /// The first code that looks like one of HCPCS or CPT and is not of another system, or blank.
    String hcpcs() {
        return first(coding -> coding.isCode(5, 5) && !coding.system.equalsIgnoreCase("ndc"))
                .map(Coding::code)
                .orElse("");
    }

    Optional<Coding> first(Predicate<Coding> predicate) {
        for (Coding coding : codings) {
            if (predicate.test(coding)) {
                return Optional.of(coding);
            }
        }
        return Optional.empty();
    }
}
