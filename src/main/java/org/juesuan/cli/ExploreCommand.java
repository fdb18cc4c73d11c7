package org.juesuan.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.juesuan.explore.ExploreServer;
import org.juesuan.explore.Site;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A release in the browser. */
@Command(name = "explore",
        description = {"Show the published warehouse in the browser, until Ctrl-C: search, compare, look at each figure on its page, ask "
                + "in SQL.",
    "Only this machine can reach it, and nothing of it is sent elsewhere."})
final class ExploreCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--port", paramLabel = "N", description = "of 127.0.0.1; 0 for any that is free (default: ${DEFAULT-VALUE})",
            defaultValue = "8710")
    private int port;

    @Option(names = "--release", paramLabel = "ID",
            description = "another release than the published: its ID, the beginning of it, or previous", defaultValue = "published")
    private String release;

    @Option(names = "--no-open", description = "print the address only, and open no browser")
    private boolean noOpen;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Site site = Site.of(common.data(), release);
        try (ExploreServer server = ExploreServer.start(site, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            Told.say("release " + site.release() + " is at " + server.address() + " until Ctrl-C");
            System.out.flush();
            if (!noOpen) {
                BrowserWindow.open(server.address());
            }
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw Problem.usage("port " + port + " is taken by another program; name another with --port, or 0 for any that is free", e);
        }
        return ExitCode.DONE.number();
    }
}
