package dk.fremdrift.shared;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that may stand on a page as it is, since it is only ever made here: from a text with limited Markdown (paragraphs,
 * headings within the text, lists, emphasis and links; no pictures, no HTML). What is stored is always the text. Pages
 * show it by the fragment {@code layout/rich :: text}, the only place that writes without escaping.
 */
public final class SafeHtml {

    // Of the blocks only lists: "# 1" is a number, and a line that is set in is no program
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class))
            .customBlockParserFactory(new SubheadingParser.Factory())
            .extensions(List.of(AutolinkExtension.create()))
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    // A paragraph that begins with "2015. " is a list to Markdown; with its start it still reads 2015
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h3", "br", "strong", "em", "ul", "ol", "li", "a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("ol")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /** The text as what it consists of. */
    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** The text without its marks, to be read where nothing is set in bold; or {@code null} if there is none. */
    public static @Nullable String withoutMarks(@Nullable String markdown) {
        if (markdown == null) {
            return null;
        }
        Node text = parse(markdown);
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                var address = new Text(link.getDestination());
                boolean named = !(link.getFirstChild() instanceof Text words)
                        || !List.of(words.getLiteral(), "mailto:" + words.getLiteral(), "http://" + words.getLiteral())
                                .contains(address.getLiteral());
                for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                if (named) {
                    address.setLiteral(" (" + address.getLiteral() + ")");
                    link.insertBefore(address);
                }
                link.unlink();
            }
        });
        return PLAIN.render(text);
    }

    /** The text as HTML, or {@code null} if there is none. */
    public static @Nullable SafeHtml of(@Nullable String markdown) {
        return markdown == null ? null : new SafeHtml(POLICY.sanitize(RENDERER.render(parse(markdown))));
    }

    /** The same below a heading of the given level. */
    public SafeHtml under(int level) {
        // Whatever else looks like a tag was escaped
        return new SafeHtml(html.replace("<h3>", "<h" + (level + 1) + ">").replace("</h3>", "</h" + (level + 1) + ">"));
    }

    /** The HTML itself. */
    public String html() {
        return html;
    }

    @Override
    public String toString() {
        return html;
    }
}
