package care.accord.metrics.risk.members;

import care.accord.population.Person;

/// Why a member has no score.
public enum Unscored {
    NO_ELIGIBILITY("no eligibility is reported for the person"),
    NO_SEX("the sex is not reported"),
    NO_MODEL("a model of the blend is not for the person");

    private final String text;

    Unscored(String text) {
        this.text = text;
    }

    /// Of somebody whom not every model of a blend scores.
    public static Unscored of(Person person) {
        return person.sex().isEmpty() ? NO_SEX : NO_MODEL;
    }

    /// In words, such as `the sex is not reported`.
    public String text() {
        return text;
    }
}
