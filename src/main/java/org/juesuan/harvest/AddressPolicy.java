package org.juesuan.harvest;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which addresses a source may be asked at: its own hosts, and of those no address inside. A name is resolved once in
 * this process and stays what it was, so that the connection goes where the check looked, whatever a name server says
 * in between.
 */
final class AddressPolicy {

    private final Source source;

    AddressPolicy(Source source) {
        keepNames();
        this.source = source;
    }

    /** From here on Java remembers every address that it looked up for as long as it runs; to be said before the first. */
    static void keepNames() {
        Security.setProperty("networkaddress.cache.ttl", "-1");
    }

    void check(URI uri) throws FetchProblem {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!source.hosts().contains(host)) {
            throw new FetchProblem.Barred("the host " + (host.isEmpty() ? "of " + uri : host) + " is not among those of the source");
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!source.inside() && inside(address)) {
                    throw new FetchProblem.Barred((host.equals(address.getHostAddress()) ? host + " is" : host + " is "
                            + address.getHostAddress() + ",")
                            + " an address that is not public; a source with private_addresses: true may ask it");
                }
            }
        } catch (UnknownHostException e) {
            throw new FetchProblem("the host " + host + " is not known");
        }
    }

    /** Whether an address is none of the public Internet: this machine, its networks, their infrastructure. */
    static boolean inside(InetAddress address) {
        byte[] b = address.getAddress();
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        return address instanceof Inet4Address ? inside4(b) : inside6(b);
    }

    private static boolean inside4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        return first == 0 || first >= 240 || first == 100 && second >= 64 && second < 128 || first == 192 && second == 0
                && (b[2] == 0 || b[2] == 2)
                || first == 198 && (second == 18 || second == 19 || second == 51 && b[2] == 100) || first == 203 && second == 0
                && b[2] == 113;
    }

    /** Also those that carry an address of the older kind: NAT64, 6to4, Teredo, and the mapped and compatible ones. */
    private static boolean inside6(byte[] b) {
        boolean zeros = true;
        for (int i = 0; i < 10; i++) {
            zeros &= b[i] == 0;
        }
        return (b[0] & 0xfe) == 0xfc || (b[0] & 0xff) == 0xfe || zeros
                || b[0] == 0x20 && b[1] == 0x02 || b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 || b[0] == 0x20 && b[1] == 0x01
                && (b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8
                || Arrays.equals(Arrays.copyOf(b, 2), new byte[] {0, 0x64});
    }
}
