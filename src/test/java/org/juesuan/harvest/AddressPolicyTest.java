package org.juesuan.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "169.254.169.254", "100.64.0.1",
        "198.18.0.1", "192.0.0.8", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1",
        "ff02::1", "::ffff:127.0.0.1",
        "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::1", "fec0::1", "2001:db8::1"})
    void addressesInside(String address) throws IOException {
        assertThat(AddressPolicy.inside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "114.114.114.114", "172.32.0.1", "100.128.0.1", "192.0.1.1", "198.20.0.1", "223.5.5.5",
            "2400:3200::1", "2001:4860:4860::8888"})
    void addressesOfThePublicNet(String address) throws IOException {
        assertThat(AddressPolicy.inside(InetAddress.getByName(address))).isFalse();
    }

    /** In a process of its own, because Java reads the setting once; its names are in a file that changes. */
    @Test
    void aNameStaysWhatItWasWhateverTheNameServerSaysLater(@TempDir Path folder) throws Exception {
        Path hosts = Files.writeString(folder.resolve("hosts"), "93.184.216.34 site.example\n");

        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dsun.net.inetaddr.ttl=0",
                "-Djdk.net.hosts.file=" + hosts, "-cp", System.getProperty("java.class.path"), Rebinding.class.getName(),
                hosts.toString()).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("93.184.216.34 93.184.216.34\n");
    }

    /** Asks for a name before and after it has another address. */
    static final class Rebinding {
        @SuppressWarnings("AddressSelection") // the test is about one name and its address
        public static void main(String[] arguments) throws IOException {
            Fetching.keepNames();
            String first = InetAddress.getByName("site.example").getHostAddress();
            Files.writeString(Path.of(arguments[0]), "127.0.0.1 site.example\n");
            System.out.println(List.of(first, InetAddress.getByName("site.example").getHostAddress()).stream().reduce((a, b) -> a + " " + b)
                    .orElseThrow());
        }
    }
}
