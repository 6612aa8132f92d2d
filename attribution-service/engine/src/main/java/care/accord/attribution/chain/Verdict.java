package care.accord.attribution.chain;

import care.accord.programrules.chain.Word;

/// What a rule had to say about a person.
public sealed interface Verdict {
    /// The rule decided.
    record Decided(Choice choice) implements Verdict {}

    /// The next rule is tried.
    record Passed(Why why) implements Verdict {}

    /// Why a rule did not decide.
    enum Why implements Word {
        NO_LIST("the list it reads was not given"),
        NO_RECORD("nobody was of record in the window"),
        TOO_FEW_MONTHS("nobody was of record for enough months"),
        NO_ATTESTATION("no attestation was in force"),
        NO_VISIT("no such visit in the window"),
        TOO_FEW_VISITS("nobody had enough visits"),
        NO_DOLLARS("no visit with allowed dollars in the window"),
        SMALL_SHARES("nobody had the least share"),
        NOBODY_SERVES_THE_AREA("nobody serves where this person lives"),
        NO_CAPACITY("nobody is listed who takes people there");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /// The reason in plain words.
        public String sentence() {
            return sentence;
        }
    }
}
