package care.accord.population.store;

import care.accord.population.store.depot.Depot;
import care.accord.population.store.depot.S3Server;
import care.accord.population.store.staging.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the store of a test lies. Both keep objects as files in the end, which tests may damage.
enum Backend {
    FOLDER,
    S3;

    /// A store of its own, named within the folder of a test.
    PopulationStore store(Path folder, String name) {
        return PopulationStore.at(location(folder, name));
    }

    PopulationStore store(Path folder, String name, Staging.Room room) {
        return PopulationStore.at(Depot.at(location(folder, name)), room);
    }

    String location(Path folder, String name) {
        return switch (this) {
            case FOLDER -> folder.resolve(name).toString();
            case S3 -> S3Server.shared().location(prefix(folder, name));
        };
    }

    /// The folder below which the objects of the store are.
    Path objects(Path folder, String name) throws IOException {
        return switch (this) {
            case FOLDER -> Files.createDirectories(folder.resolve(name));
            case S3 -> S3Server.shared().objects(prefix(folder, name));
        };
    }

    private static String prefix(Path folder, String name) {
        return folder.getFileName() + "/" + name;
    }
}
