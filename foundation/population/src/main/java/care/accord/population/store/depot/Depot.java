package care.accord.population.store.depot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Where the objects of a store lie, under names such as `payer-north/rosters/r-1.parquet`. An object appears whole or not
/// at all. What is asked for and not there is a [java.nio.file.NoSuchFileException].
public sealed interface Depot permits FolderDepot, S3Depot {
    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    /// The depot at a location: a folder, or `s3://bucket/prefix` as [S3Location] reads it.
    static Depot at(String location) {
        if (location.startsWith(S3Location.SCHEME)) {
            S3Location s3 = S3Location.parse(location);
            try {
                return S3Depot.at(s3);
            } catch (NoClassDefFoundError e) {
                throw new IllegalStateException(
                        "A store behind the S3 API needs software.amazon.awssdk:s3 and :url-connection-client on the class path",
                        e);
            }
        }
        if (SCHEME.matcher(location).matches()) {
            throw new IllegalArgumentException(
                    "A store lies in a folder or at s3://bucket/prefix, not behind "
                            + location.substring(0, location.indexOf("//")));
        }
        return new FolderDepot(Path.of(location));
    }

    /// A new folder on this machine for what a tenant's publisher has not completed; who asked for it closes it.
    Scratch newScratch(String tenant) throws IOException;

    /// Takes a complete file away and keeps it under a name. An object already there is replaced: names follow from content,
    /// so it can only be the same or a damaged one.
    void keep(Path complete, String name) throws IOException;

    /// As [#keep], unless there is an object of the name: it stays as it is. Of several callers at once exactly one is first.
    ///
    /// @return whether this caller was
    boolean keepFirst(Path complete, String name) throws IOException;

    /// All bytes of a small object.
    byte[] read(String name) throws IOException;

    /// A complete object as a file of this machine, which is not to be changed: copied into the scratch folder if it is
    /// elsewhere.
    Path local(String name, Path scratch) throws IOException;

    /// Opens an object to read parts of it. May leave it to the first read to find out that there is none.
    DepotFile open(String name) throws IOException;

    /// The names below which objects are, up to their first `/`: a folder for each tenant, also for those who have no more than a scratch folder.
    List<String> folders() throws IOException;

    /// Hands on the objects of a folder and of the folders below it one by one, as many pages as there are. What is kept or
    /// deleted meanwhile may be among them or not.
    ///
    /// @param folder ending in `/`; one that is not there has no objects
    void list(String folder, Consumer<Listed> each) throws IOException;

    /// One object as [#list] shows it, if it is there.
    Optional<Listed> find(String name) throws IOException;

    /// Deletes an object; one that is not there is none the less gone.
    void delete(String name) throws IOException;

    /// The scratch folders of a tenant in which nothing was written since, and which nobody holds: those of processes that died. Beside those in the
    /// place itself, those on this machine.
    List<Path> abandoned(String tenant, Instant before) throws IOException;
}
