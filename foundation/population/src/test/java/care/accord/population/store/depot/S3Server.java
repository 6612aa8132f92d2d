package care.accord.population.store.depot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// A real S3 server on this machine, with one bucket, whose objects are files of a folder. It runs until the tests of this JVM end, and its folder goes with it.
public final class S3Server {
    public static final String BUCKET = "accord";
    private static final String KEY = "accord-test";
    private static final String SECRET = "not-a-secret";

    private final S3Proxy server;
    private final Path objects;
    private final Path scratch;

    private S3Server(S3Proxy server, Path objects, Path scratch) {
        this.server = server;
        this.objects = objects;
        this.scratch = scratch;
    }

    private static final class Shared {
        static final S3Server SERVER = start();
    }

    /// The server that all tests of this JVM share. The AWS SDK finds its credentials among the system properties.
    public static S3Server shared() {
        return Shared.SERVER;
    }

    private static S3Server start() {
        System.setProperty("aws.accessKeyId", KEY);
        System.setProperty("aws.secretAccessKey", SECRET);
        try {
            Path home = Files.createTempDirectory("accord-s3");
            Path folder = home.resolve("objects");
            Files.createDirectories(folder.resolve(BUCKET));
            S3Proxy server =
                    S3Proxy.builder()
                            .endpoint(URI.create("http://127.0.0.1:0"))
                            .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                            .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                            .build();
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            return new S3Server(server, folder, home.resolve("scratch"));
        } catch (Exception e) {
            throw new IllegalStateException("The S3 server of the tests did not start", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /// At the end of the JVM, when class loaders of tests are closed: with nothing but the JDK, and nobody to tell what stays.
    private static void delete(Path home) {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException _) {
            // Somebody writes still.
        }
    }

    /// The location of a store in the bucket, whose publishers complete their files in a folder of the server's.
    public String location(String prefix) {
        return location(BUCKET, prefix);
    }

    public String location(String bucket, String prefix) {
        return location(bucket, prefix, scratch);
    }

    /// The location of a store whose publishers complete their files in a folder.
    String location(String bucket, String prefix, Path scratch) {
        return "s3://%s/%s?endpoint=%s&path-style=true&scratch=%s"
                .formatted(bucket, prefix, endpoint(), scratch);
    }

    /// Where the objects of a store lie as files; created if nothing was put yet.
    public Path objects(String prefix) throws IOException {
        return Files.createDirectories(objects.resolve(BUCKET).resolve(prefix));
    }
}
