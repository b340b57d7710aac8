package org.trialogue.platform.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.ClassUtils;

/** How the process that reads a document is started: with this portal's own Java and classes, and nothing of its environment. */
final class ReadingProcess {

    /** What Java ends with when it was told to end once no memory is left. */
    static final int OUT_OF_MEMORY = 3;

    /** What it ends itself with after its time. */
    static final int LATE = 4;

    /** What it ends itself with when nobody waits for it any more. */
    static final int ALONE = 5;

    /** What it ends with when the machine had no memory left: 128 and the signal. */
    static final int KILLED = 137;

    /** In a packed portal it finds the classes that lie in the jar. */
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ReadingProcess() {}

    static ProcessBuilder of(ReadingProperties properties, Path folder, Path file, String mediaType) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + properties.memory().toMegabytes() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + folder + "/hs_err.log",
                "-Xss2m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-cp",
                absolute(System.getProperty("java.class.path"))));
        if (isPacked()) {
            command.add("-Dloader.main=" + ReadPages.class.getName());
            command.add(LAUNCHER);
        } else command.add(ReadPages.class.getName());
        command.addAll(List.of(
                file.toString(), mediaType, Long.toString(properties.time().toMillis())));
        var process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        return process;
    }

    private static boolean isPacked() {
        return ClassUtils.isPresent(LAUNCHER, ClassLoader.getSystemClassLoader());
    }

    /** The process works in a folder of its own. */
    private static String absolute(String path) {
        var parts = new ArrayList<String>();
        for (var part : path.split(java.io.File.pathSeparator))
            parts.add(Path.of(part.isEmpty() ? "." : part).toAbsolutePath().toString());
        return String.join(java.io.File.pathSeparator, parts);
    }
}
