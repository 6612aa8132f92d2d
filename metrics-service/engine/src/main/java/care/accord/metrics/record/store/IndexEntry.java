package care.accord.metrics.record.store;

/// Where the block of a patient lies in a file. Without a length, the patient left this shard.
///
/// @param versions of resources
/// @param content hash of the block's lines
record IndexEntry(
        String patient, String person, long offset, int length, int versions, String content) {
    private static final String MARK = "#";
    private static final int FIELDS = 7;

    static IndexEntry left(String patient) {
        return new IndexEntry(patient, "", 0, 0, 0, "");
    }

    boolean hasLeft() {
        return length == 0;
    }

    /// As a line of the index, marked so that it is not taken for a record.
    String line() {
        return String.join(
                "\t",
                MARK,
                patient,
                person,
                Long.toString(offset),
                Integer.toString(length),
                Integer.toString(versions),
                content);
    }

    static IndexEntry parse(String line) {
        String[] fields = line.split("\t", FIELDS);
        return new IndexEntry(
                fields[1],
                fields[2],
                Long.parseLong(fields[3]),
                Integer.parseInt(fields[4]),
                Integer.parseInt(fields[5]),
                fields[6]);
    }
}
