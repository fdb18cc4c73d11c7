package org.juesuan.reading.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.Reason;
import org.juesuan.model.Refusal;

/** What an Office file may take: such a file is an archive, and a small archive can hold very much. */
public final class OfficeLimits {

    /** An archive that expands further than this, in bytes, is no disclosure. */
    public static final long MOST_EXPANDED = 100L << 20;
    /** An entry may expand at most this many times. */
    public static final double MOST_RATIO = 200;

    /** An archive of more parts than this is no disclosure: one of 300 sheets with a drawing each has some 900. */
    public static final int MOST_PARTS = 1_000;

    static {
        ZipSecureFile.setMinInflateRatio(1 / MOST_RATIO);
        ZipSecureFile.setMaxEntrySize(MOST_EXPANDED);
        // the directory of an archive, which is counted below, may name fewer than follow one another in it
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private OfficeLimits() {
    }

    /** Why an archive is not opened, {@code null} where it may be. {@code what}: how its reader calls it, in Chinese. */
    public static @Nullable Refusal refusal(Path file, String what) throws IOException {
        long total = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return new Refusal(Reason.RESOURCE_LIMIT, what + "内有 " + zip.size() + " 个部件，超过上限 " + MOST_PARTS);
            }
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                total += Math.max(0, e.nextElement().getSize());
            }
        }
        return total <= MOST_EXPANDED ? null : new Refusal(Reason.RESOURCE_LIMIT,
                what + "解压后达 " + (total >> 20) + " MB，超过上限 " + (MOST_EXPANDED >> 20) + " MB");
    }

    /** Why a file that POI could not open is not read. */
    public static Refusal refusal(Throwable e, String what) {
        if (e instanceof NoClassDefFoundError) {
            // POI knows ways of packing whose libraries no office program needs
            return new Refusal(Reason.DAMAGED, what + "无法打开：内部以不支持的方式压缩");
        }
        if (says(e, "Zip bomb")) {
            return new Refusal(Reason.RESOURCE_LIMIT, what + "的压缩比超过上限，疑为压缩炸弹");
        }
        if (says(e, "more internal file entries")) {
            return new Refusal(Reason.RESOURCE_LIMIT, what + "内的部件超过上限 " + MOST_PARTS + " 个");
        }
        if (says(e, "DOCTYPE")) {
            return new Refusal(Reason.DAMAGED, what + "内含外部实体声明（DTD），出于安全已拒绝读取");
        }
        String message = e.getMessage() == null ? "内容不符合格式" : e.getMessage().lines().findFirst().orElse("");
        return new Refusal(Reason.DAMAGED, what + "无法打开：" + message);
    }

    private static boolean says(Throwable thrown, String word) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains(word)) {
                return true;
            }
        }
        return false;
    }
}
