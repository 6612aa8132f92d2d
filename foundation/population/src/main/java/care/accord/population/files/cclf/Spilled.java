package care.accord.population.files.cclf;

/// A record on its way through the scratch files: a line whose order is by person, file, claim and place in the file.
///
/// @param person who the record is about, by the current identifier
/// @param claim the claim it belongs to, or blank
/// @param number its place in its file
/// @param text the record as it came
record Spilled(String person, CclfFile file, String claim, long number, String text) {
    private static final int PERSON = 11;
    private static final int CLAIM = 13;
    private static final int NUMBER = 12;
    private static final int FILE_END = PERSON + 1;
    private static final int CLAIM_END = FILE_END + CLAIM;
    private static final int TEXT = CLAIM_END + NUMBER;

    static String line(Spilled record) {
        StringBuilder line = new StringBuilder(TEXT + record.text.length());
        padded(line, record.person, PERSON);
        line.append(record.file.code());
        padded(line, record.claim, CLAIM);
        String number = Long.toString(record.number);
        line.repeat('0', NUMBER - number.length()).append(number);
        return line.append(record.text).toString();
    }

    private static void padded(StringBuilder line, String text, int width) {
        line.append(text).repeat(' ', width - text.length());
    }

    static Spilled of(String line) {
        return new Spilled(
                line.substring(0, PERSON).strip(),
                CclfFile.of(line.substring(PERSON, FILE_END)).orElseThrow(),
                line.substring(FILE_END, CLAIM_END).strip(),
                Long.parseLong(line, CLAIM_END, TEXT, 10),
                line.substring(TEXT));
    }

    /// Reads the fields of the record.
    void into(FixedRecord record) {
        record.read(number, text.toCharArray(), text.length());
    }
}
