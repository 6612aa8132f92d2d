package care.accord.population.store.loading;

import care.accord.population.ClaimColumn;
import care.accord.population.Coverage;
import care.accord.population.Declarations;
import care.accord.population.Dictionary;
import care.accord.population.Knowledge;
import care.accord.population.LineArrays;
import care.accord.population.LineCodes;
import care.accord.population.PeopleArrays;
import care.accord.population.PeopleArrays.Word;
import care.accord.population.Population;
import care.accord.population.SpanArrays;
import care.accord.population.TextPool;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoredChains;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.snapshot.TenantFolder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Reads the files of a snapshot into columns, shards side by side on all cores. What became known after the date is left
/// where it is.
public final class SnapshotLoader implements AutoCloseable {
    private final SnapshotManifest manifest;
    private final long asKnownOn;
    private final long claimsBy;
    private final Set<ClaimColumn> columns;
    private final SnapshotFiles files;
    private final ShardPeople[] people;
    private Map<String, String> replaced = Map.of();
    private final ShardSpans[] spans;
    private final ShardLines[] lines;

    public SnapshotLoader(
            TenantFolder folder,
            SnapshotManifest manifest,
            Knowledge known,
            Set<ClaimColumn> columns) {
        this.manifest = manifest;
        asKnownOn = known.on().toEpochDay();
        claimsBy = known.claimsBy().toEpochDay();
        this.columns = columns;
        people = new ShardPeople[manifest.shards()];
        spans = new ShardSpans[manifest.shards()];
        lines = new ShardLines[manifest.shards()];
        List<StoredFile> counting =
                manifest.files().stream().filter(file -> file.countsOn(asKnownOn)).toList();
        files = new SnapshotFiles(folder, manifest.shards(), counting, columns);
    }

    public Population load() {
        replaced = StoredChains.read(files::all, asKnownOn).replaced();
        PeopleArrays persons = loadPeople();
        SpanArrays loadedSpans = loadSpans();
        forEachShard(shard ->
                lines[shard] =
                        ShardLines.of(
                                files(shard, Table.CLAIM_LINE),
                                files(shard, Table.DRUG_FILL),
                                people[shard],
                                claimsBy));
        int[] offsets = lineOffsets();
        LineArrays arrays = loadLines(offsets[offsets.length - 1]);
        return Population.of(persons, arrays, offsets, loadedSpans).with(declarations());
    }

    private Declarations declarations() {
        DeclarationsLoader declared = new DeclarationsLoader(asKnownOn, replaced);
        for (int shard = 0; shard < manifest.shards(); shard++) {
            declared.takeAlignments(files(shard, Table.VOLUNTARY_ALIGNMENT));
            declared.takePreferences(files(shard, Table.SHARING_PREFERENCE));
            declared.takeConsents(files(shard, Table.CONSENT));
            declared.takeRestricted(files(shard, Table.RESTRICTED_CLAIM));
        }
        return declared.declarations();
    }

    private List<OpenFile> files(int shard, Table table) {
        return files.of(shard, table);
    }

    private void forEachShard(IntConsumer task) {
        IntStream.range(0, manifest.shards()).parallel().forEach(task);
    }

    private PeopleArrays loadPeople() {
        forEachShard(shard ->
                people[shard] =
                        ShardPeople.of(files(shard, Table.PERSON), asKnownOn, replaced.keySet()));
        int[] bases = new int[people.length];
        int size = 0;
        Map<Word, Coding> codings = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            codings.put(word, new Coding());
        }
        for (int shard = 0; shard < people.length; shard++) {
            bases[shard] = size;
            size += people[shard].size();
            people[shard].code(codings);
        }
        PeopleArrays arrays = new PeopleArrays(ShardPeople.ids(people, size));
        codings.forEach((word, coding) -> arrays.dictionary(word, coding.finish()));
        forEachShard(shard -> people[shard].copy(arrays, bases[shard], codings));
        return arrays;
    }

    private SpanArrays loadSpans() {
        Coding plans = new Coding();
        forEachShard(shard ->
                spans[shard] = ShardSpans.of(files(shard, Table.ENROLLMENT), people[shard], plans));
        Dictionary planNames = plans.finish();
        forEachShard(shard -> spans[shard].select(plans));
        int[] offsets = offsets((shard, place) -> spans[shard].count(place));
        int size = offsets[offsets.length - 1];
        SpanArrays arrays =
                new SpanArrays(
                        offsets,
                        new int[size],
                        new int[size],
                        new Coverage[size],
                        new int[size],
                        planNames);
        int base = 0;
        for (ShardSpans shard : spans) {
            shard.copy(arrays, base, plans);
            base += shard.size();
        }
        return arrays;
    }

    private interface Count {
        int of(int shard, int place);
    }

    private int[] offsets(Count count) {
        int size = 0;
        for (ShardPeople shard : people) {
            size += shard.size();
        }
        int[] offsets = new int[size + 1];
        int at = 0;
        for (int shard = 0; shard < people.length; shard++) {
            for (int place = 0; place < people[shard].size(); place++) {
                offsets[at + 1] = Math.addExact(offsets[at], count.of(shard, place));
                at++;
            }
        }
        return offsets;
    }

    private int[] lineOffsets() {
        return offsets((shard, place) -> lines[shard].count(place));
    }

    private LineArrays loadLines(int size) {
        LineArrays arrays = new LineArrays(size, columns);
        Map<ClaimColumn, Coding> codings = codings(arrays);
        for (ClaimColumn column : ClaimColumn.values()) {
            if (ClaimColumn.OFTEN_BLANK.contains(column) && isBlank(column, codings)) {
                arrays.leaveBlank(column);
            } else if (LineLoader.isWhole(column)) {
                // Made here, so that shards find it made.
                arrays.wholes(column);
            }
        }
        int[] bases = new int[lines.length];
        for (int shard = 0; shard + 1 < lines.length; shard++) {
            bases[shard + 1] = bases[shard] + lines[shard].size();
        }
        forEachShard(shard -> new LineLoader(lines[shard], bases[shard], arrays, codings).load());
        if (arrays.has(ClaimColumn.CLAIM)) {
            numberClaims(arrays, bases);
        }
        LineLoader.SEVERAL.keySet().stream()
                .filter(arrays::has)
                .forEach(column -> arrays.several(column, several(column, bases, codings)));
        for (ShardLines shard : lines) {
            arrays.ofUnknownPeople += shard.ofUnknownPeople();
        }
        return arrays;
    }

    private Map<ClaimColumn, Coding> codings(LineArrays arrays) {
        Map<ClaimColumn, Coding> codings = new EnumMap<>(ClaimColumn.class);
        Coding clinicians = new Coding();
        for (ClaimColumn column : ClaimColumn.values()) {
            boolean coded =
                    LineLoader.CODED.containsKey(column) || LineLoader.SEVERAL.containsKey(column);
            if (coded && arrays.has(column)) {
                boolean clinician = ClaimColumn.NPIS.contains(column);
                codings.put(column, clinician ? clinicians : new Coding());
            }
        }
        forEachShard(shard -> code(lines[shard], codings));
        Map<Coding, Dictionary> dictionaries = new HashMap<>();
        codings.forEach((column, coding) ->
                arrays.dictionary(column, dictionaries.computeIfAbsent(coding, Coding::finish)));
        return codings;
    }

    private boolean isBlank(ClaimColumn column, Map<ClaimColumn, Coding> codings) {
        Coding coding = codings.get(column);
        return coding == null
                || Arrays.stream(lines)
                        .flatMap(shard -> shard.groups().stream())
                        .flatMap(group -> Optional.ofNullable(group.codings().get(column)).stream())
                        .flatMapToInt(number -> Arrays.stream(coding.codes(number)))
                        .allMatch(code -> code == Dictionary.ABSENT);
    }

    private static void code(ShardLines shard, Map<ClaimColumn, Coding> codings) {
        for (LineGroup group : shard.groups()) {
            codings.forEach((column, coding) -> {
                String name = LineLoader.nameIn(group.table(), column);
                if (!name.isEmpty()) {
                    group.codings().put(column, coding.add(group.dictionary(name)));
                }
            });
        }
    }

    private void numberClaims(LineArrays arrays, int[] bases) {
        LoadedClaims[] claims = new LoadedClaims[lines.length];
        forEachShard(shard -> {
            claims[shard] = new LoadedClaims(lines[shard]);
            claims[shard].number(arrays, bases[shard]);
        });
        int[] claim = arrays.wholes(ClaimColumn.CLAIM);
        byte[][] bytes = new byte[claims.length][];
        int[][] starts = new int[claims.length][];
        int first = 0;
        for (int shard = 0; shard < claims.length; shard++) {
            for (int i = bases[shard]; i < bases[shard] + lines[shard].size(); i++) {
                claim[i] += first;
            }
            first = Math.addExact(first, claims[shard].count());
            bytes[shard] = claims[shard].bytes();
            starts[shard] = claims[shard].starts();
        }
        if (arrays.has(ClaimColumn.CLAIM_ID)) {
            arrays.claimIds = new TextPool(bytes, starts);
        }
    }

    private LineCodes several(ClaimColumn column, int[] bases, Map<ClaimColumn, Coding> codings) {
        Coding coding = java.util.Objects.requireNonNull(codings.get(column));
        LoadedCodes[] shards = new LoadedCodes[lines.length];
        forEachShard(shard -> shards[shard] = LoadedCodes.of(lines[shard], column, coding));
        int size = 0;
        for (LoadedCodes shard : shards) {
            size = Math.addExact(size, shard.size());
        }
        if (size == 0) {
            return LineCodes.NONE;
        }
        int last = lines.length - 1;
        int[] offsets = new int[bases[last] + lines[last].size() + 1];
        int[] codes = new int[size];
        int base = 0;
        for (int shard = 0; shard < shards.length; shard++) {
            shards[shard].copy(offsets, bases[shard], codes, base);
            base += shards[shard].size();
        }
        return new LineCodes(offsets, codes);
    }

    @Override
    public void close() {
        files.close();
    }
}
