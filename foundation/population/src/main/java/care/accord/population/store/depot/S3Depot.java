package care.accord.population.store.depot;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Objects in a bucket behind an S3 API. Retries, timeouts and credentials are those of the AWS SDK.
final class S3Depot implements Depot {
    /// Parts that are on their way at once, of all files that are open.
    private static final int AT_ONCE = 32;

    /// How often a put is tried that another one crosses.
    private static final int TRIES = 5;

    private static final int EXISTS = 412;
    private static final int CROSSED = 409;

    private final S3Location location;
    private final S3Client client;
    private final LocalScratch scratch;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    S3Depot(S3Location location, S3Client client) {
        this.location = location;
        this.client = client;
        scratch = new LocalScratch(location.scratch(), location.place() + "/" + location.prefix());
    }

    static S3Depot at(S3Location location) {
        return new S3Depot(location, client(location).build());
    }

    /// Checksums beyond those that the API demands are left out, because few servers but Amazon's know them: files carry their
    /// own.
    static S3ClientBuilder client(S3Location location) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .forcePathStyle(location.pathStyle())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        location.endpoint().ifPresent(builder::endpointOverride);
        location.region().map(Region::of).ifPresent(builder::region);
        return builder;
    }

    @Override
    public Scratch newScratch(String tenant) throws IOException {
        return scratch.begin(tenant);
    }

    @Override
    public void keep(Path complete, String name) throws IOException {
        try {
            client.putObject(put(complete, name).build(), RequestBody.fromFile(complete));
        } catch (SdkException e) {
            throw S3Trouble.writing(location, name, e);
        }
        Files.delete(complete);
    }

    @Override
    public boolean keepFirst(Path complete, String name) throws IOException {
        PutObjectRequest request = put(complete, name).ifNoneMatch("*").build();
        for (int attempt = 1; ; attempt++) {
            try {
                client.putObject(request, RequestBody.fromFile(complete));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == EXISTS) {
                    return wasSentAgain(e, attempt) && isKept(complete, name);
                }
                if (e.statusCode() != CROSSED || attempt == TRIES) {
                    throw S3Trouble.writing(location, name, e);
                }
            } catch (SdkException e) {
                throw S3Trouble.writing(location, name, e);
            }
        }
    }

    /// Whether what is there may be what an earlier attempt put, of which the answer got lost.
    private static boolean wasSentAgain(S3Exception refused, int attempt) {
        Integer sent = refused.numAttempts();
        return attempt > 1 || (sent != null && sent > 1);
    }

    private boolean isKept(Path complete, String name) throws IOException {
        return Arrays.equals(Files.readAllBytes(complete), read(name));
    }

    /// The server compares what arrives with the hash.
    private PutObjectRequest.Builder put(Path complete, String name) throws IOException {
        return PutObjectRequest.builder()
                .bucket(location.bucket())
                .key(location.key(name))
                .checksumSHA256(S3Checksum.of(complete));
    }

    private GetObjectRequest.Builder get(String name) {
        return GetObjectRequest.builder().bucket(location.bucket()).key(location.key(name));
    }

    @Override
    public byte[] read(String name) throws IOException {
        try {
            return client.getObjectAsBytes(get(name).build()).asByteArrayUnsafe();
        } catch (SdkException e) {
            throw S3Trouble.reading(location, name, e);
        }
    }

    @Override
    public Path local(String name, Path scratch) throws IOException {
        Path copy = scratch.resolve(name.substring(name.lastIndexOf('/') + 1));
        try {
            client.getObject(get(name).build(), ResponseTransformer.toFile(copy));
            return copy;
        } catch (SdkException e) {
            throw S3Trouble.reading(location, name, e);
        }
    }

    private ListObjectsV2Request.Builder listing(String folder) {
        return ListObjectsV2Request.builder()
                .bucket(location.bucket())
                .prefix(location.key(folder));
    }

    private String name(String key) {
        return key.substring(location.prefix().length());
    }

    @Override
    public List<String> folders() throws IOException {
        try {
            Stream<String> objects =
                    client
                            .listObjectsV2Paginator(listing("").delimiter("/").build())
                            .commonPrefixes()
                            .stream()
                            .map(folder -> name(folder.prefix()).replace("/", ""));
            return Stream.concat(objects, scratch.tenants().stream()).distinct().toList();
        } catch (SdkException e) {
            throw S3Trouble.listing(location, "", e);
        }
    }

    @Override
    public void list(String folder, Consumer<Listed> each) throws IOException {
        try {
            client.listObjectsV2Paginator(listing(folder).build())
                    .contents()
                    .forEach(object ->
                            each.accept(
                                    new Listed(
                                            name(object.key()),
                                            object.size(),
                                            object.lastModified())));
        } catch (SdkException e) {
            throw S3Trouble.listing(location, folder, e);
        }
    }

    @Override
    public Optional<Listed> find(String name) throws IOException {
        try {
            HeadObjectResponse head =
                    client.headObject(
                            HeadObjectRequest.builder()
                                    .bucket(location.bucket())
                                    .key(location.key(name))
                                    .build());
            return Optional.of(new Listed(name, head.contentLength(), head.lastModified()));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (SdkException e) {
            throw S3Trouble.reading(location, name, e);
        }
    }

    /// One by one: the request that deletes many is one that not every server knows.
    @Override
    public void delete(String name) throws IOException {
        try {
            client.deleteObject(
                    DeleteObjectRequest.builder()
                            .bucket(location.bucket())
                            .key(location.key(name))
                            .build());
        } catch (SdkException e) {
            throw S3Trouble.deleting(location, name, e);
        }
    }

    /// On this machine; other publishers' machines have their own.
    @Override
    public List<Path> abandoned(String tenant, Instant before) throws IOException {
        return scratch.abandoned(tenant, before);
    }

    @Override
    public DepotFile open(String name) {
        return new S3File(this, name);
    }

    /// Begins to fetch a part of an object.
    ///
    /// @param range as HTTP writes it, without its unit
    Future<S3Part> fetch(String name, String range) {
        return executor.submit(() -> {
            places.acquire();
            try {
                return part(name, range);
            } finally {
                places.release();
            }
        });
    }

    private S3Part part(String name, String range) throws IOException {
        try {
            return client.getObject(get(name).range("bytes=" + range).build(), S3Depot::arrive);
        } catch (SdkException e) {
            throw S3Trouble.reading(location, name, e);
        }
    }

    /// Straight into an array of the right size; a connection that breaks is a reason for the SDK to try again.
    private static S3Part arrive(GetObjectResponse response, InputStream stream) {
        byte[] bytes = new byte[Math.toIntExact(response.contentLength())];
        try {
            if (stream.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                throw new EOFException("A part of an object ended early");
            }
        } catch (IOException e) {
            throw RetryableException.create("A part of an object did not arrive", e);
        }
        return S3Part.of(response.contentRange(), bytes);
    }
}
