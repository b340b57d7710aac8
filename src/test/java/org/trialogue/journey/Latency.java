package org.trialogue.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** From a keystroke in one browser to its text in another, in milliseconds by the one clock of the machine. */
final class Latency {

    private static final String WATCH = """
            () => {
              window.seen = {};
              const editor = document.querySelector('trialogue-editor .ProseMirror');
              const look = () => {
                for (const mark of editor.textContent.match(/q\\d+z/g) ?? []) window.seen[mark] ??= Date.now();
              };
              new MutationObserver(look).observe(editor, {subtree: true, childList: true, characterData: true});
            }""";

    private final List<Long> milliseconds = new ArrayList<>();

    /** Types marks in one browser and waits for each in the other. */
    static Latency between(Page writer, Page reader, int times) {
        var latency = new Latency();
        reader.evaluate(WATCH);
        for (int n = 0; n < times; n++) {
            var mark = "q" + n + "z";
            writer.keyboard().type(mark.substring(0, mark.length() - 1));
            var pressed = ((Number) writer.evaluate("() => Date.now()")).longValue();
            writer.keyboard().type("z ");
            reader.waitForFunction("mark => window.seen[mark]", mark);
            var seen = ((Number) reader.evaluate("mark => window.seen[mark]", mark)).longValue();
            latency.milliseconds.add(seen - pressed);
        }
        Collections.sort(latency.milliseconds);
        return latency;
    }

    @Override
    public String toString() {
        return "keystroke to text in another browser: median %d ms, p95 %d ms, of %d"
                .formatted(at(0.5), at(0.95), milliseconds.size());
    }

    private long at(double share) {
        return milliseconds.get((int) Math.min(milliseconds.size() - 1L, Math.round(share * milliseconds.size())));
    }
}
