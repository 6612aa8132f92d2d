package care.accord.reconciliation.starratings;

/// Which measures a calculation of a rating includes: it is made with and without those of improvement and those that are new.
record Variant(Included improvement, Included newMeasures) {
    static final Variant ALL = new Variant(Included.WITH, Included.WITH);

    enum Included {
        WITH("with"),
        WITHOUT("without");

        private final String word;

        Included(String word) {
            this.word = word;
        }

        /// As the rules and people say it.
        String word() {
            return word;
        }
    }

    Variant withoutImprovement() {
        return new Variant(Included.WITHOUT, newMeasures);
    }

    Variant withoutNew() {
        return new Variant(improvement, Included.WITHOUT);
    }

    boolean includes(Measure measure) {
        return (improvement == Included.WITH || !measure.isImprovement())
                && (newMeasures == Included.WITH || measure.disastersOf().isEmpty());
    }

    @Override
    public String toString() {
        String improved = improvement.word() + " improvement";
        return newMeasures == Included.WITH ? improved : improved + " and without new measures";
    }
}
