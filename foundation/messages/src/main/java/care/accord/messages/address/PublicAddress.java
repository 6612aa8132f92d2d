package care.accord.messages.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether an address lies in the public internet. What a caller names must not lead into our own network.
public final class PublicAddress {
    private static final int BYTE = 0xff;

    private PublicAddress() {}

    /// The address to connect to, and no other: a name that means something else a moment later leads nowhere (OWASP API7). All
    /// addresses of the name must be allowed, for which of them would be used is not ours to choose.
    ///
    /// @param allowed such as `PublicAddress::is`
    /// @return empty also for a name that does not exist: whether it exists in our own network is nobody's business
    public static Optional<InetAddress> behind(String host, Predicate<InetAddress> allowed) {
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            return Arrays.stream(all).allMatch(allowed) ? Optional.of(all[0]) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return !(address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress())
                && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
    }

    /// RFC 6890: this network, shared 100.64/10, 192.0.0/24, test nets, benchmarks 198.18/15, reserved 240/4.
    private static boolean isPublic4(byte[] b) {
        int first = b[0] & BYTE;
        int second = b[1] & BYTE;
        int third = b[2] & BYTE;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean documents =
                (first == 198 && second == 51 && third == 100)
                        || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !protocols && !benchmarks && !documents;
    }

    /// Global unicast 2000::/3 without what embeds or documents other addresses (2001::/23, 2001:db8::/32, 2002::/16).
    private static boolean isPublic6(byte[] b) {
        int head = ((b[0] & BYTE) << 8) | (b[1] & BYTE);
        int next = ((b[2] & BYTE) << 8) | (b[3] & BYTE);
        return (head & 0xe000) == 0x2000
                && head != 0x2002
                && !(head == 0x2001 && (next < 0x0200 || next == 0x0db8));
    }
}
