package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.json.JsonMapper;

/** Small texts for tests: each paragraph is written {@code key=words}, its parts follow after bars as {@code key=words} too. */
public final class Docs {

    private Docs() {}

    /** A text of such paragraphs. */
    public static Node text(String... paragraphs) {
        var blocks = new ArrayList<String>();
        blocks.add(
                "{\"type\":\"title\",\"attrs\":{\"id\":\"t\"},\"content\":[{\"type\":\"text\",\"text\":\"Guidance\"}]}");
        for (var each : paragraphs) blocks.add(provision(each));
        return doc(blocks);
    }

    static Node doc(List<String> blocks) {
        var json = "{\"type\":\"doc\",\"content\":[" + String.join(",", blocks) + "]}";
        return DocumentReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.DOCUMENT);
    }

    static String provision(String written) {
        var parts = written.split("\\|");
        var inner = new StringBuilder(paragraph(parts[0], "p" + key(parts[0])));
        if (parts.length > 1) {
            inner.append(",{\"type\":\"sub_provisions\",\"attrs\":{\"id\":\"l")
                    .append(key(parts[0]))
                    .append("\"},\"content\":[");
            for (int i = 1; i < parts.length; i++)
                inner.append(i == 1 ? "" : ",")
                        .append("{\"type\":\"sub_provision\",\"attrs\":{\"id\":\"s%s\"},\"content\":[%s]}"
                                .formatted(key(parts[i]), paragraph(parts[i], "p" + key(parts[i]))));
            inner.append("]}");
        }
        return "{\"type\":\"provision\",\"attrs\":{\"id\":\"%s\"},\"content\":[%s]}".formatted(key(parts[0]), inner);
    }

    private static String key(String written) {
        return written.substring(0, written.indexOf('='));
    }

    private static String paragraph(String written, String id) {
        var words = written.substring(written.indexOf('=') + 1);
        var text = words.isEmpty() ? "" : "{\"type\":\"text\",\"text\":\"" + words + "\"}";
        return "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"%s\"},\"content\":[%s]}".formatted(id, text);
    }
}
