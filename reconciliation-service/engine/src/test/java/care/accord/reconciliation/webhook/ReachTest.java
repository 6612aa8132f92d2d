package care.accord.reconciliation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A receiver is an https address on one of two ports (OWASP API7)")
class ReachTest {
    @ParameterizedTest(name = "{0}: internet {1}, loopback too {2}")
    @CsvSource({
        "https://receiver.example/hooks,          true,  true",
        "https://receiver.example/hooks?key=a,    true,  true",
        "https://receiver.example:443/,           true,  true",
        "https://receiver.example:8443/hooks,     true,  true",
        "https://receiver.example:22/,            false, false",
        "https://receiver.example:9092/,          false, false",
        "http://receiver.example/hooks,           false, false",
        "ftp://receiver.example/,                 false, false",
        "https://user:pass@receiver.example/,     false, false",
        "https://receiver.example/#part,          false, false",
        "https:///hooks,                          false, false",
        "receiver.example,                        false, false",
        "https://not a host/,                     false, false",
        "http://localhost:9000/hooks,             false, true",
        "https://localhost/hooks,                 false, true",
        "http://127.0.0.1/,                       false, true",
        "http://[::1]:8080/,                      false, true",
        "file://localhost/etc/passwd,             false, false",
    })
    void whatIsAllowed(String address, boolean internet, boolean loopback) {
        assertThat(Reach.INTERNET.objection(address).isEmpty()).isEqualTo(internet);
        assertThat(Reach.LOOPBACK_TOO.objection(address).isEmpty()).isEqualTo(loopback);
    }

    @Test
    void anObjectionDoesNotRepeatTheAddress() {
        assertThat(Reach.INTERNET.objection("http://receiver.example/hooks?key=secret"))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("secret", "receiver"));
        assertThat(Reach.INTERNET.objection("https://receiver.example/" + "x".repeat(1_000)))
                .contains("url has more than 1000 characters");
    }
}
