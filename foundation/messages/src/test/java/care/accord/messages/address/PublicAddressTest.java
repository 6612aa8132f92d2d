package care.accord.messages.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address a caller names must lie in the public internet (RFC 6890)")
class PublicAddressTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "93.184.215.14,          true",
        "2606:2800:21f:cb07::1,  true",
        "100.63.255.255,         true",
        "100.64.0.1,             false",
        "100.127.255.255,        false",
        "0.0.0.0,                false",
        "127.0.0.1,              false",
        "127.8.8.8,              false",
        "10.1.2.3,               false",
        "172.16.0.1,             false",
        "172.32.0.1,             true",
        "192.168.0.1,            false",
        "169.254.169.254,        false",
        "192.0.0.8,              false",
        "192.0.2.1,              false",
        "198.19.255.255,         false",
        "198.51.100.7,           false",
        "203.0.113.9,            false",
        "224.0.0.1,              false",
        "255.255.255.255,        false",
        "::,                     false",
        "::1,                    false",
        "::ffff:127.0.0.1,       false",
        "::ffff:10.0.0.1,        false",
        "64:ff9b::7f00:1,        false",
        "fc00::1,                false",
        "fd12:3456::1,           false",
        "fe80::1,                false",
        "ff02::1,                false",
        "2001::1,                false",
        "2001:db8::1,            false",
        "2002:7f00:1::,          false",
    })
    void whatIsPublic(String address, boolean open) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(open);
    }

    @Test
    void aNameLeadsToTheAddressThatWasChecked() {
        assertThat(PublicAddress.behind("93.184.215.14", PublicAddress::is))
                .hasValueSatisfying(
                        address -> assertThat(address.getHostAddress()).isEqualTo("93.184.215.14"));
        assertThat(PublicAddress.behind("localhost", InetAddress::isLoopbackAddress)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "name.that.does.not.exist.invalid"})
    void aNameThatLeadsIntoOurNetworkIsAsGoodAsNone(String host) {
        assertThat(PublicAddress.behind(host, PublicAddress::is)).isEmpty();
    }
}
