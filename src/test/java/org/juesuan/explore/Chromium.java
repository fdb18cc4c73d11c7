package org.juesuan.explore;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real Chromium with one page, led through its DevTools protocol; it notes what goes wrong and what is asked of the network. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final ConcurrentHashMap<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).join();
    }

    /** The browser of this machine; empty where there is none. */
    static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    static Chromium start(Path profile) throws Exception {
        List<String> command = List.of(installed().orElseThrow().toString(), "--headless=new", "--no-sandbox", "--disable-quic",
                "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-gpu", "--lang=zh-CN", "--accept-lang=zh-CN", "--remote-debugging-port=0",
                "--user-data-dir=" + profile, "about:blank");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        Path told = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(told) || Files.readAllLines(told).size() < 2) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("the browser does not start: " + Files.readString(profile.resolve("chromium.log")));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        String list = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Files.readAllLines(told).get(0) + "/json/list")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        for (JsonElement target : JsonParser.parseString(list).getAsJsonArray()) {
            if ("page".equals(target.getAsJsonObject().get("type").getAsString())) {
                Chromium browser = new Chromium(process, target.getAsJsonObject().get("webSocketDebuggerUrl").getAsString());
                for (String domain : List.of("Page", "Runtime", "Network", "Log", "Audits")) {
                    browser.call(domain + ".enable", new JsonObject());
                }
                return browser;
            }
        }
        throw new IOException("the browser shows no page");
    }

    /** Goes to an address, and waits until the site has shown it whole. */
    void open(String address) throws Exception {
        String site = address.substring(0, address.indexOf('#'));
        if (site.equals(tell("location.href.split('#')[0]"))) {
            // within the site, as a link does it
            tell("location.hash = " + quoted(address.substring(address.indexOf('#'))));
        } else {
            JsonObject where = new JsonObject();
            where.addProperty("url", address);
            call("Page.navigate", where);
        }
        settled();
    }

    /** Waits until nothing is on its way any more. */
    void settled() throws Exception {
        until("document.querySelector('main')?.dataset.shown === location.hash && !document.querySelector('[aria-busy=true]')");
    }

    /** Waits until an expression is true. */
    void until(String expression) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!"true".equals(tell("String(Boolean(" + expression + "))"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so: " + expression + "\n" + tell("document.body.innerText.slice(0, 2000)") + "\n"
                        + complaints);
            }
            TimeUnit.MILLISECONDS.sleep(40);
        }
    }

    /** The value of an expression, or what its promise brings, as text. */
    String tell(String expression) throws Exception {
        JsonObject asked = new JsonObject();
        asked.addProperty("expression", expression);
        asked.addProperty("awaitPromise", true);
        asked.addProperty("returnByValue", true);
        JsonObject answer = call("Runtime.evaluate", asked);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null || value.isJsonNull() ? null : value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    /** The texts of all elements of a selector. */
    List<String> texts(String selector) throws Exception {
        List<String> texts = new ArrayList<>();
        JsonArray all = JsonParser.parseString(tell("JSON.stringify([...document.querySelectorAll(" + quoted(selector)
                + ")].map((e) => e.textContent))")).getAsJsonArray();
        all.forEach(text -> texts.add(text.getAsString()));
        return texts;
    }

    void click(String selector) throws Exception {
        tell("document.querySelector(" + quoted(selector) + ").click()");
        TimeUnit.MILLISECONDS.sleep(80);
        settled();
    }

    void size(int width, int height) throws Exception {
        JsonObject size = new JsonObject();
        size.addProperty("width", width);
        size.addProperty("height", height);
        size.addProperty("deviceScaleFactor", 1);
        size.addProperty("mobile", false);
        call("Emulation.setDeviceMetricsOverride", size);
    }

    void screenshot(Path file) throws Exception {
        Files.write(file, Base64.getDecoder().decode(call("Page.captureScreenshot", new JsonObject()).get("data").getAsString()));
    }

    /** Every address that was asked for. */
    List<String> requests() {
        return requests;
    }

    /** Errors of scripts, of the console, of the content policy. */
    List<String> complaints() {
        return complaints;
    }

    static String quoted(String text) {
        return new com.google.gson.Gson().toJson(text);
    }

    private JsonObject call(String method, JsonObject parameters) throws Exception {
        int number = numbers.incrementAndGet();
        JsonObject message = new JsonObject();
        message.addProperty("id", number);
        message.addProperty("method", method);
        message.add("params", parameters);
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        socket.sendText(message.toString(), true).join();
        JsonObject said = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said.get("error"));
        }
        return said.getAsJsonObject("result");
    }

    @Override
    public void close() throws Exception {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(JsonObject message) {
            if (message.has("id")) {
                waiting.remove(message.get("id").getAsInt()).complete(message);
                return;
            }
            JsonObject said = message.getAsJsonObject("params");
            switch (message.get("method").getAsString()) {
                case "Network.requestWillBeSent" -> requests.add(said.getAsJsonObject("request").get("url").getAsString());
                case "Runtime.exceptionThrown" -> complaints.add(said.get("exceptionDetails").toString());
                case "Runtime.consoleAPICalled" -> {
                    if (List.of("error", "assert").contains(said.get("type").getAsString())) {
                        complaints.add(said.get("args").toString());
                    }
                }
                case "Log.entryAdded" -> {
                    if ("error".equals(said.getAsJsonObject("entry").get("level").getAsString())) {
                        complaints.add(said.get("entry").toString());
                    }
                }
                case "Audits.issueAdded" -> {
                    if (said.getAsJsonObject("issue").get("code").getAsString().contains("ContentSecurityPolicy")) {
                        complaints.add(said.get("issue").toString());
                    }
                }
                default -> { }
            }
        }
    }
}
