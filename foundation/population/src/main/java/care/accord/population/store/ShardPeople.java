package care.accord.population.store;

import care.accord.population.Numbers;
import care.accord.population.PeopleArrays;
import care.accord.population.PeopleArrays.Word;
import care.accord.population.store.parquet.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Decides what is known of the people of a shard when several eligibility rows speak of them: the latest received feed
/// replaces what earlier ones said of person and coverage; rows without a received date count as the earliest. Between rows
/// received together, the one that knows of a death goes first, then the one with the latest coverage, then the greatest in
/// content.
final class ShardPeople {
    private final List<PersonRows> groups = new ArrayList<>();
    private final Texts ids = new Texts();
    private int[] bestGroup = new int[64];
    private int[] bestRow = new int[64];
    private int[] order = new int[0];
    private int[] placeOf = new int[0];

    private ShardPeople() {}

    static ShardPeople of(List<OpenFile> files, long asKnownOn) {
        ShardPeople people = new ShardPeople();
        for (OpenFile file : files) {
            for (int group = 0; group < file.groups(); group++) {
                people.add(new PersonRows(file, group), asKnownOn);
            }
        }
        people.sort();
        return people;
    }

    private void add(PersonRows rows, long asKnownOn) {
        int group = groups.size();
        groups.add(rows);
        int[] codes = rows.beneficiary.codes();
        int[] starts = rows.beneficiary.starts();
        byte[] bytes = rows.beneficiary.bytes();
        for (int row = 0; row < codes.length; row++) {
            if (rows.received(row) > asKnownOn) {
                continue;
            }
            int start = starts[codes[row]];
            int known = ids.size();
            int person = ids.number(bytes, start, starts[codes[row] + 1] - 4 - start);
            if (person == bestGroup.length) {
                bestGroup = Arrays.copyOf(bestGroup, person * 2);
                bestRow = Arrays.copyOf(bestRow, person * 2);
            }
            if (person == known
                    || rows.outlasts(row, groups.get(bestGroup[person]), bestRow[person])) {
                bestGroup[person] = group;
                bestRow[person] = row;
            }
        }
    }

    private void sort() {
        order = new int[ids.size()];
        Arrays.setAll(order, person -> person);
        Numbers.sort(order, 0, order.length, ids::compare);
        placeOf = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
    }

    int size() {
        return order.length;
    }

    /// The place of a person within the shard, or -1 if nobody told us of them.
    int place(byte[] bytes, int offset, int length) {
        int person = ids.find(bytes, offset, length);
        return person < 0 ? -1 : placeOf[person];
    }

    /// The day on which the row about the person at a place was received.
    long received(int place) {
        int person = order[place];
        return groups.get(bestGroup[person]).received(bestRow[person]);
    }

    /// The identifiers in order of place: their bytes, and where each begins.
    byte[] idBytes(int[] starts) {
        int size = 0;
        for (int place = 0; place < order.length; place++) {
            starts[place] = size;
            size += ids.length(order[place]);
        }
        starts[order.length] = size;
        byte[] bytes = new byte[size];
        for (int place = 0; place < order.length; place++) {
            System.arraycopy(
                    ids.pool(),
                    ids.start(order[place]),
                    bytes,
                    starts[place],
                    ids.length(order[place]));
        }
        return bytes;
    }

    void code(Map<Word, Coding> codings) {
        groups.forEach(group -> group.code(codings));
    }

    /// Copies everyone to their places from `base` on.
    void copy(PeopleArrays target, int base, Map<Word, Coding> codings) {
        for (int place = 0; place < order.length; place++) {
            int person = order[place];
            groups.get(bestGroup[person]).copy(bestRow[person], target, base + place);
        }
        codings.forEach((word, coding) -> {
            int[] codes = target.codes(word);
            for (int place = 0; place < order.length; place++) {
                int person = order[place];
                codes[base + place] =
                        groups.get(bestGroup[person]).code(word, bestRow[person], coding);
            }
        });
    }
}
