package org.trialogue.drafting.exporting;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.json.JsonMapper;

/** Documents for tests. */
final class WholeText {

    /** A text with each kind of block and mark that the schema has. */
    private static final String ALL = """
            {"type":"doc","content":[
             {"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Guide *one*"}]},
             {"type":"heading","attrs":{"id":"h","level":2},"content":[{"type":"text","text":"Aims"}]},
             {"type":"provision","attrs":{"id":"p1","restart":null},"content":[
               {"type":"paragraph","attrs":{"id":"p1a"},"content":[{"type":"text","text":"Members shall"},
                 {"type":"footnote","attrs":{"id":"f"},"content":[{"type":"text","text":"See <C029>."}]},
                 {"type":"text","text":" act","marks":[{"type":"strong"}]},{"type":"text","text":":"}]},
               {"type":"sub_provisions","attrs":{"id":"s"},"content":[
                 {"type":"sub_provision","attrs":{"id":"s1"},"content":[{"type":"paragraph","attrs":{"id":"s1a"},"content":[{"type":"text","text":"inspect;"}]},
                   {"type":"sub_provisions","attrs":{"id":"r"},"content":[
                     {"type":"sub_provision","attrs":{"id":"r1"},"content":[{"type":"paragraph","attrs":{"id":"r1a"},"content":[{"type":"text","text":"at night;"}]}]}]}]},
                 {"type":"sub_provision","attrs":{"id":"s2"},"content":[{"type":"paragraph","attrs":{"id":"s2a"},"content":[{"type":"text","text":"report."}]}]}]}]},
             {"type":"provision","attrs":{"id":"p7","restart":7},"content":[
               {"type":"paragraph","attrs":{"id":"p7a"},"content":[{"type":"text","text":"They "},
                 {"type":"text","text":"may","marks":[{"type":"deletion","attrs":{"id":"c1","member":"m","group":"employers","at":"2026-11-24T10:00:00Z"}}]},
                 {"type":"text","text":"shall","marks":[{"type":"insertion","attrs":{"id":"c1","member":"m","group":"employers","at":"2026-11-24T10:00:00Z"}}]},
                 {"type":"text","text":" cite "},{"type":"citation","attrs":{"id":null,"code":"P029","ref":"4"}},
                 {"type":"text","text":" here","marks":[{"type":"link","attrs":{"href":"https://example.org/a","title":null}}]}]},
               {"type":"quote","attrs":{"id":"q"},"content":[{"type":"paragraph","attrs":{"id":"qa"},"content":[{"type":"text","text":"Quoted."}]}]}]},
             {"type":"bullet_list","attrs":{"id":"b"},"content":[{"type":"list_item","attrs":{"id":"b1"},"content":[{"type":"paragraph","attrs":{"id":"b1a"},"content":[{"type":"text","text":"a point"}]}]}]},
             {"type":"table","attrs":{"id":"x"},"content":[
               {"type":"table_row","attrs":{"id":"x1"},"content":[
                 {"type":"table_header","attrs":{"id":"x11","colspan":2,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"x11a"},"content":[{"type":"text","text":"Both"}]}]}]},
               {"type":"table_row","attrs":{"id":"x2"},"content":[
                 {"type":"table_cell","attrs":{"id":"x21","colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"x21a"},"content":[{"type":"text","text":"left"}]}]},
                 {"type":"table_cell","attrs":{"id":"x22","colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"x22a"},"content":[{"type":"text","text":"right"}]}]}]}]},
             {"type":"bracket","attrs":{"id":"k"},"content":[
               {"type":"wording","attrs":{"id":"k1","holder":"employers"},"content":[{"type":"paragraph","attrs":{"id":"k1a"},"content":[{"type":"text","text":"one way"}]}]},
               {"type":"wording","attrs":{"id":"k2","holder":"Ghana"},"content":[{"type":"paragraph","attrs":{"id":"k2a"},"content":[{"type":"text","text":"another way"}]}]}]}]}""";

    /** Parts from (d) on, among them some from (iv) on, and one that begins anew. */
    private static final String RESTARTING = """
            {"type":"doc","content":[
             {"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Guide"}]},
             {"type":"provision","attrs":{"id":"p","restart":null},"content":[
               {"type":"paragraph","attrs":{"id":"pa"},"content":[{"type":"text","text":"Members shall:"}]},
               {"type":"sub_provisions","attrs":{"id":"s"},"content":[
                 {"type":"sub_provision","attrs":{"id":"s1","restart":4},"content":[{"type":"paragraph","attrs":{"id":"s1a"},"content":[{"type":"text","text":"inspect:"}]},
                   {"type":"sub_provisions","attrs":{"id":"r"},"content":[
                     {"type":"sub_provision","attrs":{"id":"r1","restart":4},"content":[{"type":"paragraph","attrs":{"id":"r1a"},"content":[{"type":"text","text":"at night;"}]}]},
                     {"type":"sub_provision","attrs":{"id":"r2","restart":null},"content":[{"type":"paragraph","attrs":{"id":"r2a"},"content":[{"type":"text","text":"by day;"}]}]}]}]},
                 {"type":"sub_provision","attrs":{"id":"s2","restart":null},"content":[{"type":"paragraph","attrs":{"id":"s2a"},"content":[{"type":"text","text":"report;"}]}]},
                 {"type":"sub_provision","attrs":{"id":"s3","restart":8},"content":[{"type":"paragraph","attrs":{"id":"s3a"},"content":[{"type":"text","text":"publish."}]}]}]}]}]}""";

    /** A footnote that links, and cites in words and as a citation. */
    private static final String NOTED = """
            {"type":"doc","content":[
             {"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Guide"}]},
             {"type":"provision","attrs":{"id":"p","restart":null},"content":[
               {"type":"paragraph","attrs":{"id":"pa"},"content":[{"type":"text","text":"Members shall act"},
                 {"type":"footnote","attrs":{"id":"f"},"content":[{"type":"text","text":"See "},
                   {"type":"text","text":"the report","marks":[{"type":"link","attrs":{"href":"https://example.org/report","title":null}}]},
                   {"type":"text","text":" and "},{"type":"citation","attrs":{"id":null,"code":"C181","ref":"7"}}]},
                 {"type":"text","text":"."}]}]}]}""";

    private static final String SUGGESTED = """
            {"type":"doc","content":[
             {"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Guide"}]},
             {"type":"provision","attrs":{"id":"a","restart":null},"content":[{"type":"paragraph","attrs":{"id":"a1"},"content":[{"type":"text","text":"Children are protected."}]}]},
             {"type":"provision","attrs":{"id":"b","restart":null},"marks":[INS],"content":[{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"A new provision.","marks":[INS]}]}]},
             {"type":"provision","attrs":{"id":"c","restart":null},"content":[{"type":"paragraph","attrs":{"id":"c1"},"content":[{"type":"text","text":"What was one"}]}]},
             {"type":"provision","attrs":{"id":"d","restart":null},"marks":[INS],"content":[{"type":"paragraph","attrs":{"id":"d1"},"content":[{"type":"text","text":"is now two."}]}]},
             {"type":"paragraph","attrs":{"id":"e"},"content":[{"type":"text","text":"Two "},{"type":"text","text":"which ","marks":[INS,DEL]},{"type":"text","text":"that"}]},
             {"type":"paragraph","attrs":{"id":"f"},"marks":[DEL],"content":[{"type":"text","text":"become one."}]},
             {"type":"paragraph","attrs":{"id":"g"},"marks":[DEL],"content":[{"type":"text","text":"A paragraph to go.","marks":[DEL]}]},
             {"type":"table","attrs":{"id":"x"},"content":[
               {"type":"table_row","attrs":{"id":"x1"},"content":[
                 {"type":"table_cell","attrs":{"id":"x11","colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"x11a"},"content":[{"type":"text","text":"A row"}]}]}]},
               {"type":"table_row","attrs":{"id":"x2"},"marks":[DEL],"content":[
                 {"type":"table_cell","attrs":{"id":"x21","colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"x21a"},"content":[{"type":"text","text":"A row to go","marks":[DEL]}]}]}]},
               {"type":"table_row","attrs":{"id":"x3"},"marks":[INS],"content":[
                 {"type":"table_cell","attrs":{"id":"x31","colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"x31a"},"content":[{"type":"text","text":"A new row","marks":[INS]}]}]}]}]},
             {"type":"paragraph","attrs":{"id":"z"},"content":[{"type":"text","text":"The end."}]}]}""";

    /** What negotiators put into one text: parts, tables and brackets in a provision, wordings and paragraphs that are suggested, pictures, notes. */
    private static final String RICH = """
            {"type":"doc","content":[
             {"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Guidance on recruitment"}]},
             {"type":"heading","attrs":{"id":"h","level":3},"content":[{"type":"text","text":"Fees "},{"type":"text","text":"and","marks":[{"type":"em"}]},{"type":"text","text":" costs"}]},
             {"type":"bullet_list","attrs":{"id":"u"},"content":[{"type":"list_item","attrs":{"id":"u1"},"content":[{"type":"paragraph","attrs":{"id":"u1a"},"content":[{"type":"text","text":"before all provisions"}]}]}]},
             {"type":"provision","attrs":{"id":"p1","restart":null},"content":[
               {"type":"paragraph","attrs":{"id":"p1a"},"content":[{"type":"text","text":"No fee"},{"type":"footnote","attrs":{"id":"f"},"content":[{"type":"text","text":"See "},{"type":"text","text":"C181","marks":[{"type":"strong"}]},{"type":"text","text":"."}]},{"type":"text","text":" is charged:"}]},
               {"type":"sub_provisions","attrs":{"id":"s"},"content":[
                 {"type":"sub_provision","attrs":{"id":"s1"},"content":[{"type":"paragraph","attrs":{"id":"s1a"},"content":[{"type":"text","text":"to jobseekers;"}]},
                   {"type":"sub_provisions","attrs":{"id":"r"},"content":[{"type":"sub_provision","attrs":{"id":"r1"},"content":[{"type":"paragraph","attrs":{"id":"r1a"},"content":[{"type":"text","text":"at home;"}]}]}]}]},
                 {"type":"sub_provision","attrs":{"id":"s2"},"content":[{"type":"paragraph","attrs":{"id":"s2a"},"content":[{"type":"text","text":"to workers."}]},
                   {"type":"table","attrs":{"id":"y"},"content":[{"type":"table_row","attrs":{"id":"y1"},"content":[{"type":"table_cell","attrs":{"id":"y11","colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"y11a"},"content":[{"type":"text","text":"of a part"}]}]}]}]}]}]},
               {"type":"bracket","attrs":{"id":"k"},"content":[
                 {"type":"wording","attrs":{"id":"k1","holder":"workers"},"content":[{"type":"paragraph","attrs":{"id":"k1a"},"content":[{"type":"text","text":"This holds "},{"type":"text","text":"everywhere","marks":[{"type":"strong"}]},{"type":"text","text":"."}]},{"type":"paragraph","attrs":{"id":"k1b"},"content":[{"type":"text","text":"Without exception."}]}]},
                 {"type":"wording","attrs":{"id":"k2","holder":"employers"},"content":[{"type":"paragraph","attrs":{"id":"k2a"},"content":[{"type":"text","text":"Exceptions are published."}]}]}]},
               {"type":"table","attrs":{"id":"x"},"content":[
                 {"type":"table_row","attrs":{"id":"x1"},"content":[
                   {"type":"table_header","attrs":{"id":"x11","colspan":1,"rowspan":2,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"x11a"},"content":[{"type":"text","text":"Cost"}]}]},
                   {"type":"table_header","attrs":{"id":"x12","colspan":1,"rowspan":1,"colwidth":[120]},"content":[{"type":"paragraph","attrs":{"id":"x12a"},"content":[{"type":"text","text":"Paid by"}]}]}]},
                 {"type":"table_row","attrs":{"id":"x2"},"content":[
                   {"type":"table_cell","attrs":{"id":"x21","colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","attrs":{"id":"x21a"},"content":[{"type":"text","text":"the employer"}]}]}]}]},
               {"type":"quote","attrs":{"id":"q"},"content":[{"type":"paragraph","attrs":{"id":"qa"},"content":[{"type":"text","text":"Quoted."}]}]},
               {"type":"paragraph","attrs":{"id":"p1z"},"content":[{"type":"text","text":"A second"},{"type":"hard_break"},{"type":"text","text":"paragraph."}]}]},
             {"type":"provision","attrs":{"id":"p7","restart":7},"content":[
               {"type":"paragraph","attrs":{"id":"p7a"},"content":[{"type":"text","text":"They "},{"type":"text","text":"may","marks":[DEL]},{"type":"text","text":"shall","marks":[INS]},
                 {"type":"text","text":" see "},{"type":"citation","attrs":{"id":null,"code":"P029","ref":"4"}},{"type":"text","text":", "},
                 {"type":"mention","attrs":{"id":null,"member":"m","label":"Ada Lovelace"}},{"type":"text","text":" and provision "},
                 {"type":"reference","attrs":{"id":null,"block":"p1"}},{"type":"text","text":" here","marks":[{"type":"link","attrs":{"href":"https://example.org/a","title":null}}]}]}]},
             {"type":"bullet_list","attrs":{"id":"b"},"content":[{"type":"list_item","attrs":{"id":"b1"},"content":[{"type":"paragraph","attrs":{"id":"b1a"},"content":[{"type":"text","text":"after a provision"}]}]}]},
             {"type":"paragraph","attrs":{"id":"m"},"content":[{"type":"text","text":"CO"},{"type":"text","text":"2","marks":[{"type":"subscript"}]},{"type":"text","text":" in m"},{"type":"text","text":"3","marks":[{"type":"superscript"}]},{"type":"text","text":", "},{"type":"text","text":"underlined","marks":[{"type":"underline"}]}]},
             {"type":"image","attrs":{"id":"i","src":"/texts/1/images/2","alt":"A ship in port"}},
             {"type":"bracket","attrs":{"id":"l"},"marks":[DEL],"content":[
               {"type":"wording","attrs":{"id":"l1","holder":"government"},"content":[{"type":"paragraph","attrs":{"id":"l1a"},"content":[{"type":"text","text":"To go as a whole.","marks":[DEL]}]}]}]},
             {"type":"bracket","attrs":{"id":"o"},"content":[
               {"type":"wording","attrs":{"id":"o1","holder":""},"content":[{"type":"paragraph","attrs":{"id":"o1a"},"content":[{"type":"text","text":"Held by nobody."}]}]},
               {"type":"wording","attrs":{"id":"o2","holder":"Ghana, Kenya"},"marks":[INS],"content":[{"type":"paragraph","attrs":{"id":"o2a"},"content":[{"type":"text","text":"Suggested.","marks":[INS]}]}]}]},
             {"type":"paragraph","attrs":{"id":"n"},"marks":[INS],"content":[{"type":"text","text":"A new paragraph.","marks":[INS]}]},
             {"type":"paragraph","attrs":{"id":"z"},"content":[{"type":"text","text":"The end."}]}]}""";

    private WholeText() {}

    /** A text with what negotiators put into one. */
    static Node rich() {
        return document(RICH.replace("INS", change("insertion")).replace("DEL", change("deletion")));
    }

    /** A text in which blocks, breaks and rows are suggested. */
    static Node suggested() {
        return document(SUGGESTED.replace("INS", change("insertion")).replace("DEL", change("deletion")));
    }

    /** A text of short paragraphs after its title. */
    static Node ofParagraphs(int count) {
        var paragraphs = IntStream.rangeClosed(1, count)
                .mapToObj(
                        "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p%1$d\"},\"content\":[{\"type\":\"text\",\"text\":\"Paragraph %1$d.\"}]}"
                                ::formatted)
                .collect(Collectors.joining(","));
        return document(
                "{\"type\":\"doc\",\"content\":[{\"type\":\"title\",\"attrs\":{\"id\":\"t\"},\"content\":[{\"type\":\"text\",\"text\":\"Many\"}]},"
                        + paragraphs + "]}");
    }

    private static String change(String kind) {
        return "{\"type\":\"%s\",\"attrs\":{\"id\":\"c9\",\"member\":\"m\",\"group\":\"employers\",\"at\":\"2026-11-24T10:00:00Z\"}}"
                .formatted(kind);
    }

    static Node restarting() {
        return document(RESTARTING);
    }

    static Node noted() {
        return document(NOTED);
    }

    static Node all() {
        return document(ALL);
    }

    static Node document(String json) {
        return DocumentReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.DOCUMENT);
    }
}
