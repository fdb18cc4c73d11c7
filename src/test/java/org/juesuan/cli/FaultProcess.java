package org.juesuan.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program in a process that stays until its input ends. On its input: the arguments of a
 * run, separated by tabs; it answers with the exit code, a tab, and what was said on standard error in one line.
 */
public final class FaultProcess {

    private FaultProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            int exitCode = Juesuan.run(line.split("\t"));
            answers.println(exitCode + "\t" + said.toString(StandardCharsets.UTF_8).replace("\n", "\\n"));
            answers.flush();
        }
        System.exit(0);
    }
}
