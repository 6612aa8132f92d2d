package care.accord.population.store;

import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.rows.Row;
import care.accord.population.store.snapshot.Chains;
import care.accord.population.store.snapshot.Chains.Join;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.Shards;
import care.accord.population.store.snapshot.StoredChains;
import care.accord.population.store.snapshot.StoredColumn;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.snapshot.TenantFolder;
import care.accord.population.store.staging.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
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
    private final Map<Days, Staging> byDays = new TreeMap<>();

    /// The days on which copies count.
    private record Days(LocalDate from, Optional<LocalDate> until) implements Comparable<Days> {
        private static final Comparator<Days> IN_ORDER =
                Comparator.comparing(Days::from)
                        .thenComparing(days -> days.until.orElse(LocalDate.MAX));

        @Override
        public int compareTo(Days other) {
            return IN_ORDER.compare(this, other);
        }
    }

    Joining(TenantFolder folder, Path scratch, int shards, Staging.Room room) {
        this.folder = folder;
        this.scratch = scratch;
        this.shards = shards;
        this.room = room;
    }

    /// Whether identifiers that were one person are so no more, or since another day.
    ///
    /// @param before files of rows as they were reported
    /// @param reported those and new ones
    boolean comesApart(Collection<StoredFile> before, Collection<StoredFile> reported) {
        return !Set.copyOf(chains(reported).joins()).containsAll(chains(before).joins());
    }

    /// The copies that are missing when a snapshot is continued by a delta.
    ///
    /// @param before files of the snapshot, whose own joins were made; none where joins have to be made anew
    /// @param reported all files of rows as they were reported
    /// @param delta those of them that are new
    List<StoredFile> join(
            Collection<StoredFile> before, Collection<StoredFile> reported, List<StoredFile> delta)
            throws IOException {
        List<Join> joins = chains(reported).joins();
        if (joins.isEmpty()) {
            return List.of();
        }
        Set<Join> known = new HashSet<>(chains(before).joins());
        try {
            copy(reported, joins.stream().filter(join -> !known.contains(join)).toList());
            copy(delta, joins.stream().filter(known::contains).toList());
            return written();
        } finally {
            for (Staging staging : byDays.values()) {
                staging.close();
            }
        }
    }

    private List<StoredFile> written() throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (Map.Entry<Days, Staging> one : byDays.entrySet()) {
            Days days = one.getKey();
            one.getValue().write(folder).stream()
                    .map(file -> file.joined(Optional.of(days.from), days.until))
                    .forEach(files::add);
        }
        return files;
    }

    private Chains chains(Collection<StoredFile> files) {
        Map<Table, List<OpenFile>> open = new EnumMap<>(Table.class);
        try {
            for (StoredFile file : files) {
                Table table = Table.of(file.table());
                if (table.isAboutIdentity()) {
                    open.computeIfAbsent(table, _ -> new ArrayList<>()).add(folder.open(file));
                }
            }
            return StoredChains.read(
                    table -> open.getOrDefault(table, List.of()), LocalDate.MAX.toEpochDay());
        } finally {
            open.values().forEach(some -> some.forEach(OpenFile::close));
        }
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
            Table table = Table.of(stored.table());
            if (!here.isEmpty() && !table.isAboutIdentity()) {
                try (OpenFile file = folder.open(stored)) {
                    for (int group = 0; group < file.groups(); group++) {
                        copy(table, file, group, here);
                    }
                }
            }
        }
    }

    private void copy(Table table, OpenFile file, int group, Map<String, List<Join>> wanted)
            throws IOException {
        List<Optional<List<Join>>> joins =
                file.dictionary(group, table.columns().getFirst()).texts().stream()
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
        Staging staging = staging(new Days(join.from(), join.until()));
        Row row = staging.begin(table);
        row.text(join.current());
        for (StoredColumn column : columns.subList(1, columns.size())) {
            row.copy(column, nth);
        }
        staging.add(row);
    }

    private Staging staging(Days days) throws IOException {
        Staging staging = byDays.get(days);
        if (staging == null) {
            staging =
                    new Staging(
                            Files.createTempDirectory(scratch, "joined"), shards, room.ofMany());
            byDays.put(days, staging);
        }
        return staging;
    }
}
