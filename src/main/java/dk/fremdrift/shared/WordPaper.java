package dk.fremdrift.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * Writes a paper for Word, piece by piece from its title to its signatures: real headings, lists and tables, so that Word
 * can list its contents and a screen reader can walk it. The file is in Danish, on A4, with numbered pages.
 */
public final class WordPaper implements AutoCloseable {

    private static final String GREY = "4A5A62";

    /** A4 less its margins, in twentieths of a point. */
    private static final int TEXT_WIDTH = 9638;

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;
    private final BigInteger numbers;

    /**
     * Begins the paper.
     *
     * @param title what the file is called in its properties
     * @param head what stands on top of every page
     */
    public WordPaper(String title, String head) {
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Fremdrift");
        WordLook.give(document);
        XWPFNumbering numbering = document.createNumbering();
        bullets = numbering.addNum(numbering.addAbstractNum(WordLook.list(0, STNumberFormat.BULLET)));
        numbers = numbering.addAbstractNum(WordLook.list(1, STNumberFormat.DECIMAL));
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(head);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.RIGHT);
        footer.createRun().setText("Side ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" af ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /** The title of the paper. */
    public void title(String text) {
        paragraph("Title", text);
    }

    /** A heading; level 1 is a chapter. */
    public void heading(int level, String text) {
        paragraph("Heading" + level, text);
    }

    /** A paragraph as it is, without any emphasis. */
    public void text(String text) {
        paragraph("Normal", text);
    }

    /** What is said beside the text, in grey. */
    public void note(String text) {
        run(paragraph("Normal", ""), text).setColor(GREY);
    }

    /** What a thing is called, in bold, right above what is said about it. */
    public void name(String text) {
        XWPFParagraph paragraph = paragraph("Normal", "");
        paragraph.setKeepNext(true);
        paragraph.setSpacingAfter(40);
        run(paragraph, text).setBold(true);
    }

    /** A text with headings, lists and emphasis, as {@link SafeHtml} reads it, below a heading of the given level. */
    public void rich(@Nullable String markdown, int level) {
        if (markdown != null) {
            blocks(SafeHtml.parse(markdown), level + 1, null, 0);
        }
    }

    /** What something is, and then what it is like. */
    public void fact(String label, String value) {
        XWPFParagraph paragraph = paragraph("Normal", "");
        paragraph.setSpacingAfter(40);
        run(paragraph, label + ": ").setColor(GREY);
        run(paragraph, value);
    }

    /** A table with a caption and a row of headings that is repeated on every page. */
    public void table(String caption, List<String> head, List<List<String>> rows) {
        name(caption);
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setWidth("100%");
        table.setCellMargins(60, 100, 60, 100);
        var grid = table.getCTTbl().addNewTblGrid();
        head.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH / head.size())));
        fill(table.getRow(0), head, true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), rows.get(i), false);
        }
        paragraph("Normal", "");
    }

    /**
     * A line to sign on, what was signed already above it, and who it is for below.
     *
     * @param last whether nobody else signs below; all the others stay on the page of the next
     */
    public void signature(@Nullable String signed, List<String> who, boolean last) {
        XWPFParagraph above = paragraph("Normal", signed == null ? "" : signed);
        above.setSpacingBefore(signed == null ? 700 : 300);
        above.setSpacingAfter(0);
        above.setKeepNext(true);
        for (int i = 0; i < who.size(); i++) {
            XWPFParagraph paragraph = paragraph("Normal", who.get(i));
            paragraph.setSpacingAfter(0);
            paragraph.setIndentationRight(4000);
            paragraph.setKeepNext(!last || i < who.size() - 1);
            if (i == 0) {
                paragraph.setBorderTop(Borders.SINGLE);
            }
        }
    }

    /** Writes the file. */
    public void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static void fill(XWPFTableRow row, List<String> texts, boolean head) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            if (head) {
                cell.setColor("E6EFF3");
            }
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setSpacingAfter(0);
            run(paragraph, texts.get(i)).setBold(head);
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            run(paragraph, text);
        }
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return run;
    }

    /**
     * @param level of the headings among the blocks
     * @param list what the blocks are points of, or {@code null}
     */
    private void blocks(Node parent, int level, @Nullable BigInteger list, int depth) {
        boolean first = true;
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            switch (block) {
                case Paragraph text -> {
                    XWPFParagraph paragraph = paragraph("Normal", "");
                    if (list != null && first) {
                        paragraph.setNumID(list);
                        paragraph.setNumILvl(BigInteger.valueOf(depth - 1L));
                        paragraph.setSpacingAfter(40);
                    } else if (list != null) {
                        paragraph.setIndentationLeft(500 * depth);
                    }
                    inline(text, paragraph, false, false);
                    first = false;
                }
                case Heading heading -> inline(heading, paragraph("Heading" + level, ""), true, false);
                case OrderedList points -> points(points, level, numbered(points), depth);
                case BulletList points -> points(points, level, bullets, depth);
                default -> {} // the parser makes no others
            }
        }
    }

    private void points(Node points, int level, BigInteger list, int depth) {
        for (Node point = points.getFirstChild(); point != null; point = point.getNext()) {
            if (point instanceof ListItem) {
                blocks(point, level, list, Math.min(depth + 1, WordLook.DEEPEST_LIST));
            }
        }
    }

    // Each list counts by itself, from where its writer began
    private BigInteger numbered(OrderedList list) {
        XWPFNumbering numbering = document.getNumbering();
        BigInteger id = numbering.addNum(numbers);
        var begin = numbering.getNum(id).getCTNum().addNewLvlOverride();
        begin.setIlvl(BigInteger.ZERO);
        Integer start = list.getMarkerStartNumber();
        begin.addNewStartOverride().setVal(BigInteger.valueOf(start == null ? 1 : start));
        return id;
    }

    private void inline(Node parent, XWPFParagraph paragraph, boolean bold, boolean italic) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> {
                    XWPFRun run = run(paragraph, text.getLiteral());
                    run.setBold(bold);
                    run.setItalic(italic);
                }
                case SoftLineBreak _, HardLineBreak _ -> paragraph.createRun().addBreak();
                case StrongEmphasis strong -> inline(strong, paragraph, true, italic);
                case Emphasis emphasis -> inline(emphasis, paragraph, bold, true);
                case Link link -> inline(link, paragraph, bold, italic);
                default -> inline(node, paragraph, bold, italic);
            }
        }
    }
}
