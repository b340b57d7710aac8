package org.trialogue.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.trialogue.local.analysis.AsciiFolding;
import org.trialogue.local.analysis.EdgeNgram;
import org.trialogue.local.analysis.Elision;
import org.trialogue.local.analysis.EnglishText;
import org.trialogue.local.analysis.Exceptions;
import org.trialogue.local.analysis.FlatSynonyms;
import org.trialogue.local.analysis.FrenchText;
import org.trialogue.local.analysis.KeywordMarker;
import org.trialogue.local.analysis.RemoveDuplicates;
import org.trialogue.local.analysis.SpanishText;
import org.trialogue.local.analysis.StemmerFilter;
import org.trialogue.local.analysis.SynonymChoice;
import org.trialogue.local.analysis.SynonymGraph;

/** Packs {@code org.trialogue.local.analysis} as a stable plugin of the local Elasticsearch. */
final class AnalysisPlugin {
    private static final String NAME = "trialogue-analysis";
    private static final long EPOCH = 0;
    private static final List<Class<?>> FILTERS = List.of(
            AsciiFolding.class,
            EdgeNgram.class,
            Elision.class,
            FlatSynonyms.class,
            KeywordMarker.class,
            StemmerFilter.class,
            SynonymGraph.class,
            RemoveDuplicates.class);
    private static final List<Class<?>> ANALYZERS = List.of(EnglishText.class, FrenchText.class, SpanishText.class);
    private static final List<Class<?>> SHARED = List.of(SynonymChoice.class, Exceptions.class);

    private AnalysisPlugin() {}

    /** Puts the plugin into the server's folder, unless exactly this one is there. */
    static Path install(Path home, String version) throws IOException {
        var folder = home.resolve("plugins").resolve(NAME);
        var jar = jar();
        var file = folder.resolve(NAME + ".jar");
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), jar)) {
            return folder;
        }
        var made = home.resolve(NAME + ".unfinished");
        Workplace.delete(made);
        Files.createDirectory(made);
        Files.write(made.resolve(NAME + ".jar"), jar);
        Files.writeString(made.resolve("stable-plugin-descriptor.properties"), descriptor(version));
        Files.writeString(made.resolve("named_components.json"), components());
        Workplace.delete(folder);
        return Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String descriptor(String version) {
        return """
                name=%s
                description=Text analysis that this distribution lacks
                version=1
                elasticsearch.version=%s
                java.version=21
                """.formatted(NAME, version);
    }

    private static String components() {
        return "{\"%s\":{%s},\"%s\":{%s}}"
                .formatted(
                        TokenFilterFactory.class.getName(),
                        named(FILTERS),
                        AnalyzerFactory.class.getName(),
                        named(ANALYZERS));
    }

    private static String named(List<Class<?>> types) {
        return types.stream()
                .map(type -> "\"%s\":\"%s\""
                        .formatted(type.getAnnotation(NamedComponent.class).value(), type.getName()))
                .collect(Collectors.joining(","));
    }

    private static byte[] jar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (var type :
                    Stream.of(FILTERS, ANALYZERS, SHARED).flatMap(List::stream).toList()) {
                add(type, jar);
                for (var nested : type.getDeclaredClasses()) {
                    add(nested, jar);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void add(Class<?> type, JarOutputStream jar) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        try (var content = type.getResourceAsStream("/" + name)) {
            if (content == null) {
                throw new IOException(name + " is missing from the classpath");
            }
            var entry = new JarEntry(name);
            entry.setTime(EPOCH);
            jar.putNextEntry(entry);
            content.transferTo(jar);
            jar.closeEntry();
        }
    }
}
