package org.juesuan.warehouse;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.juesuan.archive.Archive;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.sql.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a release costs after 1, 10 and 100 new documents on archives of several sizes, measured on request:
 * {@code mvn test -Dtest=RenewalBenchmark -Dbenchmark=100,1000,10000}. Each is done {@code -Drounds=3} times; medians are printed. Then
 * what the last of these releases holds, what it does not share with those before it, and what five of them take together.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "[0-9,]+")
class RenewalBenchmark {

    private static final int[] NEW = {1, 10, 100};

    @TempDir
    Path folder;

    private record Cost(double clock, double processors) {
    }

    @Test
    void printsMedians() throws Exception {
        System.out.println("documents   amounts   whole build            1 new                  10 new                 100 new          "
                + "(seconds of the clock / of processors)  MB of a release, written anew after 10 new, of five");
        for (String size : System.getProperty("benchmark").split(",")) {
            Path data = archive(Integer.parseInt(size));
            Warehouse warehouse = new Warehouse(data, new Memory(Integer.getInteger("megabytes", 2048), data.resolve("spill")));
            Release[] built = new Release[1];
            StringBuilder line = new StringBuilder(told(cost(() -> built[0] = warehouse.buildWhole(null, Instant.now()))));
            int number = 0;
            String disk = "";
            for (int some : NEW) {
                Cost[] rounds = new Cost[Integer.getInteger("rounds", 3)];
                for (int round = 0; round < rounds.length; round++) {
                    add(data, number, some);
                    number += some;
                    rounds[round] = cost(() -> warehouse.build(null, Instant.now(), 1));
                    warehouse.prune(5, Set.of());
                }
                disk = some == 10 ? disk(data, warehouse.releases()) : disk;
                Arrays.sort(rounds, java.util.Comparator.comparing(Cost::processors));
                line.append(told(rounds[rounds.length / 2]));
            }
            System.out.printf("%9s %9d %s %s%n", size, built[0].lines(), line, disk);
        }
    }

    /** A file that several releases share is counted once. */
    private static String disk(Path data, List<String> releases) throws Exception {
        Map<Object, Long> all = new HashMap<>();
        double anew = 0;
        double last = 0;
        for (String id : releases) {
            anew = 0;
            last = 0;
            try (Stream<Path> files = Files.walk(data.resolve("releases").resolve(id))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    anew += all.put(Files.getAttribute(file, "unix:ino"), Files.size(file)) == null ? Files.size(file) : 0;
                    last += Files.size(file);
                }
            }
        }
        return String.format(Locale.ROOT, "%.1f  %.1f  %.1f of %d", last / 1e6, anew / 1e6,
                all.values().stream().mapToLong(Long::longValue).sum() / 1e6, releases.size());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Cost cost(Work work) throws Exception {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long clock = System.nanoTime();
        long processors = machine.getProcessCpuTime();
        work.run();
        return new Cost((System.nanoTime() - clock) / 1e9, (machine.getProcessCpuTime() - processors) / 1e9);
    }

    private static String told(Cost cost) {
        return String.format(Locale.ROOT, "%9.2f / %-9.2f  ", cost.clock(), cost.processors());
    }

    /** Of bodies of many places over some years, drawn once and multiplied under other names. */
    private Path archive(int documents) throws Exception {
        int once = Math.min(documents, 100);
        Path drawn = folder.resolve("drawn" + once);
        if (!Files.exists(drawn)) {
            try (Archive archive = Archive.open(drawn)) {
                for (int i = 0; i < once; i++) {
                    archive.replace(sample(i, "甲", 2020 + i % 4).extraction(), ExtractorVersion.NONE, "", 0.1, Disclosures.LOADED);
                }
            }
        }
        return MultipliedArchive.of(drawn.resolve(Archive.FILE), folder.resolve("data" + documents), documents / once);
    }

    private static void add(Path data, int from, int some) throws Exception {
        try (Archive archive = Archive.open(data)) {
            for (int i = from; i < from + some; i++) {
                // a year more of bodies that are known; every fourth is a new one
                Sample sample = i % 4 == 3 ? sample(i, "新", 2024) : sample(i, "甲", 2024);
                archive.replace(sample.extraction(), ExtractorVersion.NONE, "", 0.1, Instant.now());
            }
        }
    }

    private static Sample sample(int number, String kind, int year) {
        String[] places = {"四川省乐山市市中区", "湖北省荆州市沙市区", "江苏省南京市鼓楼区", "浙江省杭州市西湖区", "广东省广州市天河区"};
        String body = places[number % places.length] + kind + number / 4 + "局" + (kind.equals("新") || year < 2024 ? "" : number % 2);
        return new CleanForms(new Random(number * 31L + year)).sample(kind + number + "-" + year + ".pdf", body).year(year);
    }
}
