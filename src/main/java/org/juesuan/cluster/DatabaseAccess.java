package org.juesuan.cluster;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.juesuan.durable.Durable;
import org.juesuan.problem.Problem;
import org.juesuan.problem.ShellWord;
import org.juesuan.settings.ClusterSettings;

/**
 * Where the database is, and who asks. A password stands in a file that its owner alone reads, or in the environment; it is in
 * no text that this says of itself.
 */
public record DatabaseAccess(String url, String user, String password) {

    private static final String SCHEME = "jdbc:postgresql:";

    /**
     * As a job's settings say.
     *
     * @param environment of the process
     * @throws Problem of usage where it is not said, or others may read the password
     */
    public static DatabaseAccess of(ClusterSettings settings, Map<String, String> environment) {
        Properties said = settings.database().map(DatabaseAccess::read).orElseGet(Properties::new);
        String where = settings.database().map(Path::toString).orElse("the environment");
        String url = value(said, environment, "url");
        if (!url.startsWith(SCHEME)) {
            throw Problem.usage("cluster: " + where + " does not say where the database is; wanted is url=" + SCHEME
                    + "//HOST/DATABASE, user and password in the file that cluster: database names, or JUESUAN_CLUSTER_URL, _USER and "
                    + "_PASSWORD");
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            throw Problem.usage("cluster: " + where
                    + " has the password in the URL, which is shown to people; put it into a line of its own");
        }
        return new DatabaseAccess(url, value(said, environment, "user"), value(said, environment, "password"));
    }

    private static String value(Properties said, Map<String, String> environment, String name) {
        return said.getProperty(name, environment.getOrDefault("JUESUAN_CLUSTER_" + name.toUpperCase(Locale.ROOT), "")).strip();
    }

    private static Properties read(Path file) {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
                if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                    throw Problem.usage("cluster: everybody may read " + file + ", which holds a password: chmod o= " + ShellWord.of(file));
                }
            }
            said.load(in);
        } catch (IOException e) {
            throw Problem.usage("cluster: " + file + " cannot be read: " + Durable.words(e), e);
        }
        return said;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + (user.isEmpty() ? "" : " as " + user);
    }
}
