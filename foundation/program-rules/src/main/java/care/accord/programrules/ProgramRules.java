package care.accord.programrules;

import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// All rules of all programmes, read once. `programs.yaml` lists the programmes and each programme its files, so nothing
/// depends on what happens to lie in a folder.
public final class ProgramRules {
    private static final String PROGRAMS = "programs.yaml";
    private static final int EDITION_LENGTH = 16;

    private final List<Program> programs;
    private final RuleIndex index;
    private final String edition;

    private ProgramRules(List<Program> programs, RuleIndex index, String edition) {
        this.programs = List.copyOf(programs);
        this.index = index;
        this.edition = edition;
    }

    /// The rules that ship with this build.
    public static ProgramRules bundled() {
        return Bundled.RULES;
    }

    /// Reads rules from any source of texts by path, `programs.yaml` first.
    ///
    /// @throws IllegalArgumentException naming file, line and key of the first mistake
    public static ProgramRules read(UnaryOperator<String> textOf) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(PROGRAMS, textOf.apply(PROGRAMS));
        List<Program> programs =
                programs(Section.root("program-rules/" + PROGRAMS, texts.get(PROGRAMS)));
        RuleIndex index = RuleIndex.empty();
        for (Program program : programs) {
            for (String file : program.files()) {
                String text = textOf.apply(file);
                texts.put(file, text);
                new RuleFile(file, text).readInto(index);
            }
        }
        return new ProgramRules(programs, index, editionOf(texts));
    }

    public Parameter<PerformanceYear> byPerformanceYear(String id) {
        return found(index.byYear(), id, "set by performance year");
    }

    public Parameter<AgreementStart> byAgreementStart(String id) {
        return found(index.byAgreement(), id, "set by the start of the agreement");
    }

    public Parameter<PaymentDate> byPaymentDate(String id) {
        return found(index.byPayment(), id, "set by the day of payment");
    }

    /// How a rule is set: what has to be known to read it.
    public enum SetBy {
        PERFORMANCE_YEAR,
        AGREEMENT_START,
        PAYMENT_DATE,
        CODES
    }

    /// How the rule is set; empty when there is none of this name.
    public Optional<SetBy> setBy(String id) {
        if (index.byYear().containsKey(id)) {
            return Optional.of(SetBy.PERFORMANCE_YEAR);
        }
        if (index.byAgreement().containsKey(id)) {
            return Optional.of(SetBy.AGREEMENT_START);
        }
        if (index.byPayment().containsKey(id)) {
            return Optional.of(SetBy.PAYMENT_DATE);
        }
        return index.codes().containsKey(id) ? Optional.of(SetBy.CODES) : Optional.empty();
    }

    public CodeList codes(String id) {
        return found(index.codes(), id, "a list of codes");
    }

    /// Whether any rule has this name, whatever it is set by.
    public boolean knows(String id) {
        return index.knows(id);
    }

    public List<Program> programs() {
        return programs;
    }

    /// Names the content of all rule files: results carry it so that an old one can be recomputed as it was.
    public String edition() {
        return edition;
    }

    private static <T> T found(Map<String, T> rules, String id, String sort) {
        T rule = rules.get(id);
        if (rule == null) {
            throw new NoSuchElementException("No rule named %s is %s".formatted(id, sort));
        }
        return rule;
    }

    private static List<Program> programs(Section root) {
        List<Program> programs = new ArrayList<>();
        for (Section program : root.only("programs").sections("programs")) {
            program.only(
                    "id",
                    "name",
                    "authority",
                    "status",
                    "from",
                    "verified_through",
                    "notes",
                    "files");
            programs.add(
                    new Program(
                            program.text("id"),
                            program.text("name"),
                            program.text("authority"),
                            program.text("status"),
                            new PerformanceYear(program.integer("from")),
                            new PerformanceYear(program.integer("verified_through")),
                            program.text("notes"),
                            program.texts("files")));
        }
        return programs;
    }

    private static String editionOf(SortedMap<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, EDITION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static final class Bundled {
        private static final ProgramRules RULES = read(Bundled::text);

        private static String text(String path) {
            try (InputStream in =
                    ProgramRules.class.getResourceAsStream("/program-rules/" + path)) {
                if (in == null) {
                    throw new IllegalArgumentException(
                            "program-rules/programs.yaml lists %s, which does not exist"
                                    .formatted(path));
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
