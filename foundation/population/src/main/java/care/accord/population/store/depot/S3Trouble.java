package care.accord.population.store.depot;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What a server's refusal means to the one who set up the store. Names objects, which never name a person, and repeats
/// nothing of what the server said.
final class S3Trouble {
    private S3Trouble() {}

    static IOException reading(S3Location location, String name, SdkException e) {
        if (e instanceof NoSuchKeyException) {
            return (IOException) new NoSuchFileException(name).initCause(e);
        }
        return new DepotFailure(
                "%s cannot be read from %s: %s"
                        .formatted(
                                name, location.place(), why(e, "s3:GetObject and s3:ListBucket")),
                e);
    }

    static DepotFailure writing(S3Location location, String name, SdkException e) {
        return new DepotFailure(
                "%s cannot be written to %s: %s"
                        .formatted(name, location.place(), why(e, "s3:PutObject")),
                e);
    }

    static DepotFailure listing(S3Location location, String folder, SdkException e) {
        return new DepotFailure(
                "%s cannot be listed in %s: %s"
                        .formatted(
                                folder.isEmpty() ? "The store" : folder,
                                location.place(),
                                why(e, "s3:ListBucket")),
                e);
    }

    static DepotFailure deleting(S3Location location, String name, SdkException e) {
        return new DepotFailure(
                "%s cannot be deleted from %s: %s"
                        .formatted(name, location.place(), why(e, "s3:DeleteObject")),
                e);
    }

    private static String why(SdkException e, String permission) {
        if (!(e instanceof S3Exception answer)) {
            return "no server answers, or there are no credentials for it. Check the endpoint and region of the store's location,"
                    + " the network, and AWS_ACCESS_KEY_ID or the role of this machine";
        }
        if (answer.awsErrorDetails() != null
                && "NoSuchBucket".equals(answer.awsErrorDetails().errorCode())) {
            return "there is no such bucket. Create it, or correct the store's location";
        }
        return switch (answer.statusCode()) {
            case 301, 307 ->
                    "the bucket lies in another region. Name it in the store's location, ?region=NAME";
            case 400 ->
                    "the server does not take the request (%s). Check region and path-style of the store's location"
                            .formatted(code(answer));
            case 401, 403 ->
                    "it is denied (%s). The credentials in use need %s on this bucket and prefix"
                            .formatted(code(answer), permission);
            case 501 ->
                    "the server does not know how. A store needs a server with ranged reads and conditional writes (If-None-Match)";
            default ->
                    "the server answered %d (%s). Try again once it is well"
                            .formatted(answer.statusCode(), code(answer));
        };
    }

    private static String code(S3Exception answer) {
        return answer.awsErrorDetails() == null
                ? "no code"
                : String.valueOf(answer.awsErrorDetails().errorCode());
    }
}
