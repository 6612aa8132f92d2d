package care.accord.population.store.loading;

import care.accord.population.Numbers;
import care.accord.population.PeopleArrays;
import care.accord.population.PeopleArrays.Word;
import care.accord.population.TextPool;
import care.accord.population.Texts;
import care.accord.population.store.snapshot.OpenFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides what is known of the people of a shard when several eligibility rows speak of them: the latest received feed
/// replaces what earlier ones said of person and coverage; rows without a received date count as the earliest. Between rows
/// received together, the one that knows of a death goes first, then the one with the latest coverage, then the greatest in
/// content.
final class ShardPeople {
    static final int STRANGER = -1;
    static final int REPLACED = -2;

    private final List<PersonRows> groups = new ArrayList<>();
    private final Texts ids = new Texts();
    private final Texts replaced = new Texts();
    private int[] bestGroup = new int[64];
    private int[] bestRow = new int[64];
    private int[] order = new int[0];
    private int[] placeOf = new int[0];

    private ShardPeople() {}

    /// @param replaced identifiers that are not current: what was reported under them is there under the current one
    static ShardPeople of(List<OpenFile> files, long asKnownOn, Set<String> replaced) {
        ShardPeople people = new ShardPeople();
        for (String id : replaced) {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            people.replaced.number(bytes, 0, bytes.length);
        }
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
            int length = starts[codes[row] + 1] - 4 - start;
            if (isReplaced(bytes, start, length)) {
                continue;
            }
            int known = ids.size();
            int person = ids.number(bytes, start, length);
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

    private boolean isReplaced(byte[] bytes, int offset, int length) {
        return replaced.size() > 0 && replaced.find(bytes, offset, length) >= 0;
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

    /// The place of a person within the shard, [#STRANGER] if nobody told us of them, [#REPLACED] if they are known by
    /// another identifier.
    int place(byte[] bytes, int offset, int length) {
        int person = ids.find(bytes, offset, length);
        if (person < 0) {
            return isReplaced(bytes, offset, length) ? REPLACED : STRANGER;
        }
        return placeOf[person];
    }

    /// The day on which the row about the person at a place was received.
    long received(int place) {
        int person = order[place];
        return groups.get(bestGroup[person]).received(bestRow[person]);
    }

    /// The day of death of the person at a place, if the row about them knows of one.
    Optional<LocalDate> death(int place) {
        int person = order[place];
        return groups.get(bestGroup[person]).death(bestRow[person]);
    }

    /// The identifiers in order of place: their bytes, and where each begins.
    private byte[] idBytes(int[] starts) {
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

    /// The identifiers of everyone in one segment, where they are compared fastest.
    static TextPool ids(ShardPeople[] people, int size) {
        int[] starts = new int[size + 1];
        byte[] bytes = new byte[0];
        int place = 0;
        for (ShardPeople shard : people) {
            int[] some = new int[shard.size() + 1];
            byte[] more = shard.idBytes(some);
            int used = starts[place];
            int end = Math.addExact(used, more.length);
            bytes = bytes.length < end ? Arrays.copyOf(bytes, Math.max(end, used * 2)) : bytes;
            System.arraycopy(more, 0, bytes, used, more.length);
            for (int i = 1; i < some.length; i++) {
                starts[++place] = used + some[i];
            }
        }
        return new TextPool(new byte[][] {bytes}, new int[][] {starts});
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
