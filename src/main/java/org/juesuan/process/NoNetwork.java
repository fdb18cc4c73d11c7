package org.juesuan.process;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Takes the network away from this process: whatever a document makes a library want to fetch, there is no way to it.
 * Channels are refused by {@link NoChannels}, which a process gets as it is started.
 */
final class NoNetwork {

    /** What the class path and its resources need. */
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {
    }

    // the factories are deprecated because they serve the whole process, which is what is wanted here
    @SuppressWarnings("deprecation")
    static void enforce() {
        try {
            Socket.setSocketImplFactory(() -> {
                throw new UnsupportedOperationException("this process has no network");
            });
            ServerSocket.setSocketFactory(() -> {
                throw new UnsupportedOperationException("this process has no network");
            });
            DatagramSocket.setDatagramSocketImplFactory(() -> {
                throw new UnsupportedOperationException("this process has no network");
            });
        } catch (IOException e) {
            throw new IllegalStateException("somebody was here before", e);
        }
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusal());
    }

    private static final class Refusal extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("this process has no network");
        }
    }
}
