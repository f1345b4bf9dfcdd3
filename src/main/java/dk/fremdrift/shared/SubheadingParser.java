package dk.fremdrift.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * A heading within a text: "### Løsning". All of them are of one level, below the heading of the text itself; one "#"
 * makes none, since "# 1" is a number, nor does a line of dashes below a line.
 */
final class SubheadingParser extends AbstractBlockParser {

    private static final Pattern HEADING = Pattern.compile("#{2,6}[ \\t]+(\\S.*)");

    private final Heading heading = new Heading();
    private final SourceLine words;

    private SubheadingParser(SourceLine words) {
        heading.setLevel(3);
        this.words = words;
    }

    @Override
    public Block getBlock() {
        return heading;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser parser) {
        parser.parse(SourceLines.of(words), heading);
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser parent) {
            SourceLine line = state.getLine();
            int begin = state.getNextNonSpaceIndex();
            Matcher heading = HEADING.matcher(
                    line.getContent().subSequence(begin, line.getContent().length()));
            if (state.getIndent() > 3 || !heading.matches()) {
                return BlockStart.none();
            }
            return BlockStart.of(new SubheadingParser(line.substring(begin + heading.start(1), begin + heading.end(1))))
                    .atIndex(line.getContent().length());
        }
    }
}
