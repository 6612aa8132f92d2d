package care.accord.attribution.payerlist;

import java.util.Locale;

/// Something that the payer's list and our decision say differently of somebody who is on both.
///
/// @param sentence what may be behind it
public record Difference(What what, String ours, String theirs, String sentence) {

    private static final String MAIN_PROVIDER =
            "It is the chosen one, or else the one with the most services (payer) or allowed charges (roster): choices or claims of the two differ, or the measures do.";

    /// What is compared.
    public enum What {
        STEP(
                "The lists of participants and of clinicians' specialties decide the step: one of them differs between payer and roster."),
        CHOICE(
                "One side knows of a choice that decides and the other does not: compare the choices that were delivered (voluntary-alignments)."),
        CLAIMS(
                "One side's claims alone would assign this person and the other's would not: compare the claims and the participants."),
        PRACTICE(MAIN_PROVIDER),
        CLINICIAN(MAIN_PROVIDER);

        private final String sentence;

        What(String sentence) {
            this.sentence = sentence;
        }

        /// The word used in answers.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        Difference between(String ours, String theirs) {
            return new Difference(this, ours, theirs, sentence);
        }
    }
}
