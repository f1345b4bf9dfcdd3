package dk.fremdrift.shared;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** How a paper for Word looks: its styles, its page and its lists. */
final class WordLook {

    static final int DEEPEST_LIST = 8;

    private static final String INK = "1B2A33";

    /** Gives the document its styles and its page. */
    static void give(XWPFDocument document) {
        styles(document);
        page(document);
    }

    private static void styles(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("da-DK");
        CTStyle normal = CTStyle.Factory.newInstance();
        normal.setStyleId("Normal");
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.addNewName().setVal("Normal");
        normal.addNewRPr().addNewSz().setVal(BigInteger.valueOf(22));
        normal.addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf(120));
        styles.addStyle(new XWPFStyle(normal));
        styles.addStyle(style("Title", "Title", -1, 44));
        styles.addStyle(style("Heading1", "heading 1", 0, 30));
        styles.addStyle(style("Heading2", "heading 2", 1, 25));
        styles.addStyle(style("Heading3", "heading 3", 2, 22));
        styles.addStyle(style("Heading4", "heading 4", 3, 22));
    }

    private static XWPFStyle style(String id, String name, int level, int halfPoints) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewBasedOn().setVal("Normal");
        style.addNewNext().setVal("Normal");
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        paragraph.addNewKeepNext();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(280));
        spacing.setAfter(BigInteger.valueOf(100));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewColor().setVal(INK);
        return new XWPFStyle(style);
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margin = section.addNewPgMar();
        BigInteger twoCentimetres = BigInteger.valueOf(1134);
        margin.setLeft(twoCentimetres);
        margin.setRight(twoCentimetres);
        margin.setTop(twoCentimetres);
        margin.setBottom(twoCentimetres);
        BigInteger halfAnInch = BigInteger.valueOf(708);
        margin.setHeader(halfAnInch);
        margin.setFooter(halfAnInch);
        margin.setGutter(BigInteger.ZERO);
    }

    /** A list of bullets or numbers, as deep as lists may be. */
    static XWPFAbstractNum list(int id, STNumberFormat.Enum format) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        for (int i = 0; i < DEEPEST_LIST; i++) {
            var level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(format == STNumberFormat.BULLET ? "•" : "%" + (i + 1) + ".");
            var indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(500L * (i + 1)));
            indent.setHanging(BigInteger.valueOf(400));
        }
        return new XWPFAbstractNum(list);
    }

    private WordLook() {}
}
