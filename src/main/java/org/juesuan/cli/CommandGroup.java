package org.juesuan.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds others: by itself it says which. */
abstract class CommandGroup implements Runnable {

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli asks for it
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public final void run() {
        spec.commandLine().usage(System.out);
    }
}
