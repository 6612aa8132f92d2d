package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.store.snapshot.StoreFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "DuckDB stays inside the tenant's folder, loads nothing and cannot be talked out of it")
class DatabaseTest {
    @TempDir Path folder;

    @Test
    void readsAndWritesBelowTheFolderWhateverItIsCalled() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("it's, a [store]"));
        try (Database database = new Database(odd, odd)) {
            database.write("SELECT 42 AS answer", odd.resolve("x.parquet"));
        }
        assertThat(odd.resolve("x.parquet")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "SET memory_limit = '100GB'",
                "SELECT * FROM 'https://example.org/x.parquet'",
            })
    void refuses(String sql) throws Exception {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        try (Database database = new Database(inside, inside)) {
            assertThatThrownBy(() -> database.run(sql)).isInstanceOf(StoreFailure.class);
        }
    }

    @Test
    void readsNothingOutside() throws Exception {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Path outside = Files.writeString(folder.resolve("outside.csv"), "a\n1\n");
        try (Database database = new Database(inside, inside)) {
            assertThatThrownBy(() ->
                            database.run(
                                    "SELECT * FROM read_csv(%s)"
                                            .formatted(Database.quoted(outside))))
                    .isInstanceOf(StoreFailure.class);
        }
    }
}
