package care.accord.population.store;

import care.accord.population.store.Chains.Join;
import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Writes what was reported under earlier identifiers once more, under the current one: into files that count from the day
/// the identifiers were joined. Loading finds everything of a person in one shard and follows no chains.
final class Joining {
    private final TenantFolder folder;
    private final Path scratch;
    private final int shards;
    private final Staging.Room room;
    private final Map<LocalDate, Staging> byDay = new TreeMap<>();

    Joining(TenantFolder folder, Path scratch, int shards, Staging.Room room) {
        this.folder = folder;
        this.scratch = scratch;
        this.shards = shards;
        this.room = room;
    }

    /// The copies that are missing when a snapshot is continued by a delta.
    ///
    /// @param before files of the snapshot, whose own joins were made; none where joins have to be made anew
    /// @param reported all files of rows as they were reported
    /// @param delta those of them that are new
    List<StoredFile> join(
            Collection<StoredFile> before, Collection<StoredFile> reported, List<StoredFile> delta)
            throws IOException {
        List<Join> joins = chains(reported, LocalDate.MAX).joins();
        if (joins.isEmpty()) {
            return List.of();
        }
        Set<Join> known = new HashSet<>(chains(before, LocalDate.MAX).joins());
        try {
            copy(reported, joins.stream().filter(join -> !known.contains(join)).toList());
            copy(delta, joins.stream().filter(known::contains).toList());
            return written();
        } finally {
            for (Staging staging : byDay.values()) {
                staging.close();
            }
        }
    }

    private List<StoredFile> written() throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (Map.Entry<LocalDate, Staging> one : byDay.entrySet()) {
            one.getValue().write(folder).stream()
                    .map(file -> file.joinedOn(one.getKey()))
                    .forEach(files::add);
        }
        return files;
    }

    private Chains chains(Collection<StoredFile> files, LocalDate asKnownOn) {
        List<OpenFile> open = new ArrayList<>();
        try {
            for (StoredFile file : files) {
                if (file.table().equals(Table.IDENTITY.id())) {
                    open.add(folder.open(file));
                }
            }
            return read(open, asKnownOn.toEpochDay());
        } finally {
            open.forEach(OpenFile::close);
        }
    }

    /// The chains that files of identities tell, as known at the end of a day.
    static Chains read(List<OpenFile> files, long asKnownOn) {
        List<Chains.Statement> statements = new ArrayList<>();
        StoredRows.forEach(
                Table.IDENTITY,
                files,
                asKnownOn,
                row ->
                        statements.add(
                                new Chains.Statement(
                                        row.text("beneficiary_id"),
                                        row.text("current_id"),
                                        row.dayIfAny("received_date").orElse(LocalDate.EPOCH))));
        return Chains.of(statements);
    }

    private void copy(Collection<StoredFile> files, List<Join> joins) throws IOException {
        Shards places = new Shards(shards);
        Map<Integer, Map<String, List<Join>>> wanted = new HashMap<>();
        for (Join join : joins) {
            wanted.computeIfAbsent(places.of(join.previous()), _ -> new HashMap<>())
                    .computeIfAbsent(join.previous(), _ -> new ArrayList<>())
                    .add(join);
        }
        for (StoredFile stored : files) {
            Map<String, List<Join>> here = wanted.getOrDefault(stored.shard(), Map.of());
            if (!here.isEmpty() && !stored.table().equals(Table.IDENTITY.id())) {
                try (OpenFile file = folder.open(stored)) {
                    for (int group = 0; group < file.groups(); group++) {
                        copy(Table.of(stored.table()), file, group, here);
                    }
                }
            }
        }
    }

    private void copy(Table table, OpenFile file, int group, Map<String, List<Join>> wanted)
            throws IOException {
        List<Optional<List<Join>>> joins =
                people(file.dictionary(group, table.columns().getFirst())).stream()
                        .map(id -> Optional.ofNullable(wanted.get(id)))
                        .toList();
        if (joins.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        List<StoredColumn> columns = new ArrayList<>();
        for (ColumnSpec spec : table.columns()) {
            columns.add(StoredColumn.of(spec, file.column(group, spec)));
        }
        int[] people = columns.getFirst().codes();
        for (int nth = 0; nth < people.length; nth++) {
            for (Join join : joins.get(people[nth]).orElse(List.of())) {
                copy(table, columns, nth, join);
            }
        }
    }

    private void copy(Table table, List<StoredColumn> columns, int nth, Join join)
            throws IOException {
        Staging staging = staging(join.from());
        Row row = staging.begin(table);
        row.text(join.current());
        for (StoredColumn column : columns.subList(1, columns.size())) {
            column.append(nth, row);
        }
        staging.add(row);
    }

    private Staging staging(LocalDate day) throws IOException {
        Staging staging = byDay.get(day);
        if (staging == null) {
            staging =
                    new Staging(
                            Files.createTempDirectory(scratch, "joined"), shards, room.ofMany());
            byDay.put(day, staging);
        }
        return staging;
    }

    /// The identifiers of a dictionary, in the order of their codes.
    static List<String> people(ColumnChunk dictionary) {
        List<String> people = new ArrayList<>();
        int[] starts = dictionary.textStarts();
        for (int i = 0; i < dictionary.distinct(); i++) {
            people.add(
                    new String(
                            dictionary.bytes(),
                            starts[i],
                            starts[i + 1] - 4 - starts[i],
                            StandardCharsets.UTF_8));
        }
        return people;
    }
}
