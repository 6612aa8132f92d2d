package care.accord.population.store.depot;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place behind an S3 API: `s3://bucket/prefix`, with `?endpoint=URL&region=NAME&path-style=true` where it is not Amazon's, and `scratch=FOLDER`.
/// What is not said, credentials among it, comes from the environment as the AWS SDK reads it.
///
/// @param prefix of all names, empty or ending in `/`
/// @param endpoint whose API it is; Amazon's where none is named
/// @param pathStyle whether the bucket is part of the path and not of the host name
/// @param scratch folder of this machine in which publishers complete files; that for temporary files where none is named
record S3Location(
        String bucket,
        String prefix,
        Optional<URI> endpoint,
        Optional<String> region,
        boolean pathStyle,
        Path scratch) {
    static final String SCHEME = "s3://";

    /// What servers other than Amazon's take a client to mean that has no region.
    private static final String ANY_REGION = "us-east-1";

    private static final Pattern FORM =
            Pattern.compile("s3://(?<bucket>[^/?]*)(/(?<prefix>[^?]*))?(\\?(?<settings>.*))?");
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,62}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9!_.*'()/-]*");

    /// @throws IllegalArgumentException naming what is wrong and how it is written
    static S3Location parse(String location) {
        Matcher form = FORM.matcher(location);
        if (!form.matches() || !BUCKET.matcher(form.group("bucket")).matches()) {
            throw new IllegalArgumentException(
                    "A store behind the S3 API is written s3://bucket/prefix, with a bucket of 2 to 63 letters, digits, dots,"
                            + " hyphens and underscores; credentials belong into the environment (AWS_ACCESS_KEY_ID)");
        }
        Map<String, String> settings = settings(form.group("settings"));
        Optional<URI> endpoint =
                Optional.ofNullable(settings.remove("endpoint")).map(S3Location::endpoint);
        Optional<String> region =
                Optional.ofNullable(settings.remove("region"))
                        .or(() -> endpoint.map(_ -> ANY_REGION));
        String pathStyle = settings.remove("path-style");
        Path scratch = scratch(settings.remove("scratch"));
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException(
                    "A store's location has the settings endpoint, path-style, region and scratch, not "
                            + String.join(", ", settings.keySet()));
        }
        return new S3Location(
                form.group("bucket"),
                prefix(form.group("prefix")),
                endpoint,
                region,
                pathStyle == null ? endpoint.isPresent() : flag(pathStyle),
                scratch);
    }

    private static String prefix(@Nullable String written) {
        String prefix = written == null ? "" : written.replaceAll("/+$", "");
        if (!PREFIX.matcher(prefix).matches() || prefix.startsWith("/") || prefix.contains("//")) {
            throw new IllegalArgumentException(
                    "The prefix '%s' of a store is not one or more names of letters, digits and !_.*'()- between slashes"
                            .formatted(prefix));
        }
        return prefix.isEmpty() ? "" : prefix + "/";
    }

    private static Map<String, String> settings(@Nullable String written) {
        Map<String, String> settings = new TreeMap<>();
        if (written == null || written.isEmpty()) {
            return settings;
        }
        for (String setting : written.split("&", -1)) {
            int equals = setting.indexOf('=');
            if (equals < 1 || equals == setting.length() - 1) {
                throw new IllegalArgumentException(
                        "A setting of a store's location is written name=value");
            }
            settings.put(
                    setting.substring(0, equals),
                    URLDecoder.decode(setting.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return settings;
    }

    private static URI endpoint(String written) {
        URI endpoint = URI.create(written);
        if (!("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()))
                || endpoint.getHost() == null) {
            throw new IllegalArgumentException(
                    "The endpoint '%s' of a store is not a http or https address"
                            .formatted(written));
        }
        return endpoint;
    }

    private static Path scratch(@Nullable String written) {
        Path folder = Path.of(written == null ? System.getProperty("java.io.tmpdir") : written);
        if (written != null && !folder.isAbsolute()) {
            throw new IllegalArgumentException(
                    "The setting scratch of a store is the path of a folder from the root, such as /var/lib/accord/scratch, not '%s'"
                            .formatted(written));
        }
        return folder;
    }

    private static boolean flag(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "The setting path-style of a store is true or false, not '%s'"
                                    .formatted(written));
        };
    }

    String key(String name) {
        return prefix + name;
    }

    /// For messages: which bucket, and of whom.
    String place() {
        return "bucket %s at %s".formatted(bucket, endpoint.map(URI::toString).orElse("AWS"));
    }
}
