package dk.fremdrift.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of file in which accounts leave the product. */
enum AccountsFormat {
    /** A workbook with formulas, to reckon on with. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The bare rows, for other systems. */
    CSV("text/csv;charset=UTF-8"),
    /** A paper to print and keep. */
    PDF("application/pdf");

    private final String contentType;

    AccountsFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The format of this name in small letters, if there is one. */
    static Optional<AccountsFormat> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name))
                .findFirst();
    }

    String contentType() {
        return contentType;
    }

    /** The end of the file's name, without the dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
