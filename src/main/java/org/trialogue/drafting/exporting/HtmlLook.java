package org.trialogue.drafting.exporting;

import java.util.Optional;
import org.trialogue.drafting.pictures.Picture;

/** How a page of HTML looks: in a browser, or on the paper of a PDF. */
enum HtmlLook {
    SCREEN("""
            img{max-width:100%;height:auto}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:18px/1.6 "Source Serif 4",Georgia,serif;color:#1b1d22;background:#fff}
            .n{display:flex;gap:.75rem;margin:.6rem 0}.n>b{min-width:2rem;font-weight:400;text-align:end}.n>div{flex:1}.n p{margin:0 0 .6rem}
            blockquote{margin:1rem 2rem;font-style:italic}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .6rem}
            .wordings{border-inline-start:2px solid #999;padding-inline-start:1rem}.notes{font-size:15px}
            ins.block,del.block{display:block}tr.ins{text-decoration:underline}tr.del{text-decoration:line-through}"""),
    /** A part of a page that has a look of its own, and fetches nothing. */
    PART(""),
    PAPER("""
            @page{size:A4;margin:25mm 25mm 25mm 30mm;@bottom-center{content:counter(page);font:9pt "Source Serif 4"}}
            body{margin:0;font-family:"Source Serif 4","Noto Naskh Arabic";font-size:11pt;line-height:1.5;color:#1b1d22}
            h1{font-size:20pt;line-height:1.25;margin:0 0 8mm}h2{font-size:15pt}h3{font-size:13pt}h4{font-size:11pt}
            h2,h3,h4{margin:6mm 0 3mm;line-height:1.3;page-break-after:avoid}p{margin:0 0 3mm;orphans:2;widows:2}
            .n{padding-left:11mm}.n>b{float:left;width:11mm;margin-left:-11mm;font-weight:normal}
            .n[dir=rtl]{padding:0 11mm 0 0}.n[dir=rtl]>b{float:right;margin:0 -11mm 0 0;text-align:right}[dir=rtl]{text-align:right}
            ul{margin:0 0 3mm;padding-left:9mm}ul[dir=rtl]{padding:0 9mm 0 0}blockquote{margin:0 0 3mm;padding:0 11mm;font-style:italic}
            table{width:99.5%;border-collapse:collapse;margin:0 0 4mm}td,th{border:0.5pt solid #777;padding:1.5mm 2mm;text-align:left;vertical-align:top}
            tr{page-break-inside:avoid}td p,th p{margin:0}.wordings{border-left:1.5pt solid #777;padding-left:4mm;margin-bottom:3mm}
            a{color:#1d4f91}ins{color:#0b5c2e;text-decoration:underline}del{color:#8c1d18;text-decoration:line-through}
            sup,sub{font-size:70%;line-height:0}.notes{font-size:9pt}hr{margin:6mm 0 3mm}
            img{max-width:100%;max-height:200mm}
            ins.block,del.block{display:block}tr.ins td{color:#0b5c2e;text-decoration:underline}tr.del td{color:#8c1d18;text-decoration:line-through}""");

    private final String css;

    HtmlLook(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }

    /** The picture as this look shows it; empty where it cannot. */
    Optional<Picture> shown(Picture picture) {
        return this == PAPER ? PaperPicture.of(picture) : Optional.of(picture);
    }

    /** Where a picture is not to be had, its address and description being escaped: paper, which fetches nothing, has the description. */
    String absent(String address, String description) {
        return this != SCREEN ? "<p>(" + description + ")</p>\n" : present(address, description);
    }

    /** A picture, its address and description being escaped. */
    static String present(String address, String description) {
        return "<p><img src=\"%s\" alt=\"%s\"></p>\n".formatted(address, description);
    }
}
