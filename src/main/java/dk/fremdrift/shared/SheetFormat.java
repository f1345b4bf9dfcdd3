package dk.fremdrift.shared;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of file in which a list leaves the product. */
public enum SheetFormat {
    /** A workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The bare rows, for other systems. */
    CSV("text/csv;charset=UTF-8");

    private final String contentType;

    SheetFormat(String contentType) {
        this.contentType = contentType;
    }

    /**
     * The format of this name in small letters.
     *
     * @throws NotFoundException if there is none
     */
    public static SheetFormat named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("format", String.valueOf(name)));
    }

    String contentType() {
        return contentType;
    }

    /** The end of the file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
