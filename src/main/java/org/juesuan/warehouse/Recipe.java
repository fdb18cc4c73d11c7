package org.juesuan.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.juesuan.sql.SqlFile;

/** By what a warehouse is built from an archive. */
public final class Recipe {

    private Recipe() {
    }

    /** A hash that changes with the SQL and the reference data by which a warehouse is built. */
    public static String current() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String folder : List.of("star", "checks", "quality", "reference", "release")) {
                for (SqlFile file : SqlFile.in(folder, "")) {
                    digest.update((file.name() + "\n" + file.text()).getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
