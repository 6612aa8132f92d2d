package care.accord.population.store.depot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Scratch folders of a store whose place is elsewhere, in a folder of this machine that others use as well. What they are called says whose they
/// are: `accord-publish.<store>.<tenant>.<any number>`. Only this user may look into them.
final class LocalScratch {
    private final Path root;
    private final String prefix;

    /// @param root created when a folder is begun
    /// @param place of the store; another store's folders are not this one's
    LocalScratch(Path root, String place) {
        this.root = root;
        prefix =
                "accord-publish.%s."
                        .formatted(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
    }

    Scratch begin(String tenant) throws IOException {
        Files.createDirectories(root);
        return Scratch.held(Files.createTempDirectory(root, prefix + tenant + "."));
    }

    /// Whose folders are here.
    List<String> tenants() throws IOException {
        return folders().stream().map(this::tenant).toList();
    }

    /// A tenant's folders in which nothing was written since, and which nobody holds.
    List<Path> abandoned(String tenant, Instant before) throws IOException {
        List<Path> abandoned = new ArrayList<>();
        for (Path folder : folders()) {
            if (tenant(folder).equals(tenant)
                    && !Scratch.isHeld(folder)
                    && FoundFiles.lastChange(folder).isBefore(before)) {
                abandoned.add(folder);
            }
        }
        return abandoned;
    }

    private String tenant(Path folder) {
        String rest = folder.getFileName().toString().substring(prefix.length());
        int end = rest.indexOf('.');
        return end < 0 ? "" : rest.substring(0, end);
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
