package dk.fremdrift.shared;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What an independent checker finds wrong with a paper: veraPDF, the one that archives use. */
public final class PdfConformance {

    /**
     * The rules of a standard that the file breaks; empty if it is what it says.
     *
     * @param standard as veraPDF calls it: {@code ua1}, {@code 3a}, {@code 3u}
     */
    public static List<String> faults(byte[] pdf, String standard) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private PdfConformance() {}
}
