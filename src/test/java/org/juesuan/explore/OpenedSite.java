package org.juesuan.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.juesuan.jobs.Inputs;
import org.juesuan.jobs.JobRequest;
import org.juesuan.jobs.JobRunner;
import org.juesuan.settings.JobDefinition;
import org.juesuan.warehouse.PublishedWarehouse;

/**
 * Samples that the project ships as a site in a real browser, with what JDBC says of the same release beside it.
 *
 * @param data    the data folder
 * @param server  of the site
 * @param browser that shows it
 */
record OpenedSite(Path data, ExploreServer server, Chromium browser) implements AutoCloseable {

    /** Loads the samples in two nights, the last one alone in the second, so that there is a release before the published one. */
    static OpenedSite of(List<String> samples, Path folder, Path profile) throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path data = folder.resolve("data");
        int last = samples.size() - 1;
        for (List<String> night : List.of(samples.subList(0, last), samples.subList(last, last + 1))) {
            for (String sample : night) {
                Files.copy(Path.of("jobs/samples", sample), inbox.resolve(sample));
            }
            JobRunner.run(new JobRequest(JobDefinition.usual("nightly", List.of(inbox), 2), data), new Inputs.Unseen());
        }
        ExploreServer server = ExploreServer.start(Site.of(data, "published"), 0);
        Chromium browser = Chromium.start(profile);
        browser.size(1440, 1000);
        return new OpenedSite(data, server, browser);
    }

    /** No request to another host, no error of a script or the console, nothing against the content policy. */
    void quiet() {
        Pattern own = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/|blob:http://127\\.0\\.0\\.1|data:|about:).*", Pattern.DOTALL);
        assertThat(browser.requests()).allMatch(request -> own.matcher(request).matches());
        assertThat(browser.complaints()).isEmpty();
    }

    /** The address of a page with its state: names and values. */
    String page(String name, String... state) {
        StringBuilder address = new StringBuilder(server.address() + "#/" + name);
        for (int i = 0; i < state.length; i += 2) {
            address.append(i == 0 ? '?' : '&').append(state[i]).append('=').append(URLEncoder.encode(state[i + 1], StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    /** The linked amounts of a table's rows, without separators. */
    List<String> figures(String rows) throws Exception {
        return browser.texts(rows + " td.figure a").stream().map(text -> text.replaceAll("[,\\u2007]", "")).toList();
    }

    List<String> row(String sql) throws SQLException {
        List<List<String>> rows = rows(sql);
        assertThat(rows).as(sql).isNotEmpty();
        return rows.get(0);
    }

    List<List<String>> rows(String sql) throws SQLException {
        try (Connection connection = PublishedWarehouse.open(data); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                all.add(values);
            }
            return all;
        }
    }

    @Override
    public void close() throws Exception {
        browser.close();
        server.close();
    }
}
