package care.accord.attribution.comparison;

import java.util.Locale;

/// An input of a run that can set off a difference between two runs, in the order in which inputs are substituted: what
/// the parties agreed comes before what happened to the person, and coverage before claims.
public enum Trigger {
    /// The window of service dates, and the part of the year by which a list drawn up before it is cut.
    WINDOW("the assignment window, or the part of the year that has passed, is another one"),
    /// Code lists, criteria, steps and tie-break of the program.
    RULES("the program's rules are other ones"),
    /// Whose charges are pooled.
    PARTICIPANT_LIST("the list of the contract's practices is another one"),
    /// Lists that a rule chain or a program reads beside claims.
    LISTS("a list that the rules read is another one"),
    /// Coverage, date of death and residence, and whether the person was known at all.
    ELIGIBILITY("the person's coverage or record is another one"),
    /// Whom the person named as their primary clinician.
    CHOICE("the person's choice of a clinician is another one"),
    /// A line that stood before and stands no more.
    REVERSED_CLAIM("a claim was reversed"),
    /// A line that stands with another content.
    ADJUSTED_CLAIM("a claim was adjusted"),
    /// A line that was not known before.
    NEW_CLAIM("a claim is new"),
    /// The charges are equal now, so that the tie-break decides. Not an input: it stands before the inputs that led to it.
    TIE("the charges are equal now and a tie-break decided");

    private final String sentence;

    Trigger(String sentence) {
        this.sentence = sentence;
    }

    /// The trigger in plain words.
    public String sentence() {
        return sentence;
    }

    /// The word used in answers.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
