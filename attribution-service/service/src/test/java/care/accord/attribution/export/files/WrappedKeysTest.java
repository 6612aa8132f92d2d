package care.accord.attribution.export.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Keys of export files lie in the database wrapped (RFC 3394), and a secret is rotated")
class WrappedKeysTest {
    private static final String OLD = "the-secret-of-yesterday-24";
    private static final String NEW = "the-secret-of-today-for-24";

    private final SecretKey key = ChunkCipher.newKey();

    @Test
    void whatIsWrappedIsUnwrapped() {
        WrappedKeys keys = new WrappedKeys(List.of(OLD));
        byte[] wrapped = keys.wrap(key);
        assertThat(wrapped).hasSize(40);
        assertThat(keys.unwrap(wrapped)).isEqualTo(key);
    }

    @Test
    void aNewSecretInFrontWrapsAndTheOldOneStillUnwraps() {
        byte[] before = new WrappedKeys(List.of(OLD)).wrap(key);
        WrappedKeys both = new WrappedKeys(List.of(NEW, OLD));
        assertThat(both.unwrap(before)).isEqualTo(key);
        WrappedKeys after = new WrappedKeys(List.of(NEW));
        assertThat(after.unwrap(both.wrap(key))).isEqualTo(key);
        assertThatIllegalStateException().isThrownBy(() -> after.unwrap(before));
    }

    @Test
    void whatWasChangedIsNotUnwrapped() {
        WrappedKeys keys = new WrappedKeys(List.of(OLD));
        byte[] wrapped = keys.wrap(key);
        wrapped[7] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> keys.unwrap(wrapped));
    }

    @Test
    void aSecretHasLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WrappedKeys(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new WrappedKeys(List.of(OLD, "x")));
    }
}
