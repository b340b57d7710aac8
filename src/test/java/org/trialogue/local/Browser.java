package org.trialogue.local;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium for tests: the one that {@code trialogue.browser} names, the one on the PATH, or one that npm brings into the
 * user's cache, which needs neither root nor a package manager.
 *
 * @param environment what it needs beside our own environment
 */
public record Browser(Path executable, List<String> arguments, Map<String, String> environment) {
    private static final String PACKAGE = "@sparticuz/chromium@147.0.0";
    private static final long LIMIT_SECONDS = 600;
    private static final List<String> QUIET = List.of(
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final String FONTS = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir prefix="relative">fonts</dir>
              <dir>/usr/share/fonts</dir>
              <cachedir prefix="xdg">fontconfig</cachedir>
            </fontconfig>
            """;
    private static final Path ON_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Finds one, or brings one in. */
    public static Browser find() {
        var settings = Settings.ofTests();
        return settings.given()
                .value("trialogue.browser")
                .map(Path::of)
                .or(Browser::installed)
                .map(executable -> new Browser(executable, arguments(List.of()), Map.of()))
                .orElseGet(() -> fetched(new Cache(settings.cache())));
    }

    /** Playwright without browsers of its own, which it would otherwise fetch. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** How Playwright starts this browser. */
    public BrowserType.LaunchOptions launch() {
        var whole = new java.util.HashMap<>(System.getenv());
        whole.putAll(environment);
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(arguments)
                .setEnv(whole)
                .setHeadless(true);
    }

    private static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Commands.find(name).stream())
                .findFirst()
                .or(() -> Optional.of(ON_MAC).filter(Files::isExecutable));
    }

    private static List<String> arguments(List<String> more) {
        var all = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            all.add("--no-sandbox");
        }
        all.addAll(more);
        return all;
    }

    static Browser fetched(Cache cache) {
        var folder = cache.provide(
                "chromium-147.0.0", made -> bring(made, cache.folder().resolve("chromium.log")));
        var libraries = Stream.of(folder.resolve("lib").toString(), System.getenv("LD_LIBRARY_PATH"))
                .filter(path -> path != null && !path.isBlank())
                .toList();
        return new Browser(
                folder.resolve("chromium"),
                // drawn without a graphics card, and without the emulation of one, which takes five times as long
                arguments(List.of("--no-zygote", "--disable-gpu")),
                Map.of(
                        "LD_LIBRARY_PATH", String.join(":", libraries),
                        "FONTCONFIG_PATH", folder.resolve("fonts").toString()));
    }

    private static void bring(Path folder, Path log) throws IOException {
        System.out.println("Fetching a browser (once; kept in " + folder.getParent() + ")");
        var npm = List.of(
                "npm",
                "install",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--omit=dev",
                "--prefix",
                folder.toString(),
                PACKAGE);
        run(npm, log);
        var packed = folder.resolve("node_modules/@sparticuz/chromium/bin");
        for (var name : List.of("chromium", "al2023.tar", "fonts.tar")) {
            var script = "const {createReadStream: r, createWriteStream: w} = require('node:fs');"
                    + "r(process.argv[1]).pipe(require('node:zlib').createBrotliDecompress()).pipe(w(process.argv[2]))";
            run(
                    List.of(
                            "node",
                            "-e",
                            script,
                            packed.resolve(name + ".br").toString(),
                            folder.resolve(name).toString()),
                    log);
        }
        for (var name : List.of("al2023.tar", "fonts.tar")) {
            try (var tar = Files.newInputStream(folder.resolve(name))) {
                Unpack.tar(tar, "fonts.tar".equals(name) ? folder.resolve("fonts") : folder);
            }
            Files.delete(folder.resolve(name));
        }
        Files.writeString(folder.resolve("fonts/fonts.conf"), FONTS);
        Workplace.delete(folder.resolve("node_modules"));
        if (!folder.resolve("chromium").toFile().setExecutable(true)) {
            throw new IOException("cannot make " + folder.resolve("chromium") + " executable");
        }
    }

    private static void run(List<String> command, Path log) {
        if (!Commands.succeeds(command, Map.of(), log, LIMIT_SECONDS)) {
            throw new LocalFailure(
                    "No browser for the tests: chromium is not on the PATH and npm could not bring one; see " + log
                            + ", or name one with -Dtrialogue.browser=FILE");
        }
    }
}
