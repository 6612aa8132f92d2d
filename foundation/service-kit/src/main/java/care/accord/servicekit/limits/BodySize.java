package care.accord.servicekit.limits;

import care.accord.servicekit.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A document that is held in memory has a limit, whether its sender says how long it is or not. Resources that read a stream
/// limit it themselves.
@Provider
@Priority(Priorities.USER)
public class BodySize implements ContainerRequestFilter {
    private final ResourceInfo method;
    private final int most;

    @Inject
    BodySize(
            ResourceInfo method,
            @ConfigProperty(name = "accord.limits.document-bytes") int mostBytes) {
        this.method = method;
        this.most = mostBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Arrays.asList(method.getResourceMethod().getParameterTypes())
                .contains(InputStream.class)) {
            return;
        }
        if (request.getLength() > most) {
            throw tooLarge(most);
        }
        if (request.getLength() < 0 && !isForm(request) && request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    /// Forms have been read already, within limits of their own.
    private static boolean isForm(ContainerRequestContext request) {
        return MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
    }

    private static Problem tooLarge(int most) {
        return Problem.tooLarge("A document may have up to %d bytes".formatted(most));
    }

    /// Ends with a problem where the limit is.
    private static final class Limited extends FilterInputStream {
        private final int most;
        private int left;

        Limited(InputStream in, int most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge(most);
            }
        }
    }
}
