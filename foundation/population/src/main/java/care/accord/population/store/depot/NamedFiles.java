package care.accord.population.store.depot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the manifests of a tenant name, in eight bytes a file: thousands of snapshots name millions of files. Two names with the
/// same eight bytes are taken for one, so that a file may stay that could go, and never the other way round.
final class NamedFiles {
    private static final String MANIFEST = "/manifest.json";
    private static final JsonFactory JSON = new JsonFactory();
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int ROOM = 1024;

    private final Depot depot;
    private final String snapshots;
    private final String files;
    private final Set<String> read = new HashSet<>();
    private long[] names = new long[ROOM];
    private int count;
    private boolean sorted;

    NamedFiles(Depot depot, String tenant, Leftovers.Shelf shelf) {
        this.depot = depot;
        snapshots = tenant + "/" + shelf.snapshots();
        files = shelf.files();
    }

    /// Reads the manifests that appeared since it was last asked to. Whatever text of a manifest looks like a file is one: those
    /// of earlier schemas name files too.
    void readNew() throws IOException {
        List<String> unread = new ArrayList<>();
        depot.list(
                snapshots,
                listed -> {
                    if (listed.name().endsWith(MANIFEST) && !read.contains(listed.name())) {
                        unread.add(listed.name());
                    }
                });
        for (String manifest : unread) {
            read(manifest);
            read.add(manifest);
        }
    }

    private void read(String manifest) throws IOException {
        String id = manifest.substring(snapshots.length(), manifest.length() - MANIFEST.length());
        boolean named = false;
        try (JsonParser json = JSON.createParser(depot.read(manifest))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    boolean isId =
                            "id".equals(json.currentName())
                                    && "/id"
                                            .equals(
                                                    json.getParsingContext()
                                                            .pathAsPointer()
                                                            .toString());
                    named |= isId && id.equals(json.getText());
                    if (json.getText().startsWith(files)) {
                        add(json.getText());
                    }
                }
            }
        } catch (JsonProcessingException _) {
            throw new UnreadableManifest(manifest);
        }
        if (!named) {
            throw new UnreadableManifest(manifest);
        }
    }

    private void add(String name) {
        if (count == names.length) {
            sort();
            if (count > names.length / 2) {
                names = Arrays.copyOf(names, names.length * 2);
            }
        }
        names[count++] = hash(name);
        sorted = false;
    }

    private void sort() {
        Arrays.sort(names, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || names[i] != names[i - 1]) {
                names[distinct++] = names[i];
            }
        }
        count = distinct;
        sorted = true;
    }

    /// Whether a manifest that was read names the file.
    ///
    /// @param name below the tenant's folder
    boolean contains(String name) {
        if (!sorted) {
            sort();
        }
        return Arrays.binarySearch(names, 0, count, hash(name)) >= 0;
    }

    private static long hash(String name) {
        long hash = FNV_BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
