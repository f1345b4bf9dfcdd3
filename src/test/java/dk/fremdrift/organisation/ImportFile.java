package dk.fremdrift.organisation;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file as HR would send it: the units of S2 – 79 day-care centres and 46 schools – and their people. */
final class ImportFile {

    static final String HEADINGS =
            "Enhed;Overordnet;Slags;Sted;Navn;E-mail;Medarbejdernummer;Stilling;Personalegruppe;Leder;Fra";

    private static final String[] FIRST = {"Lene", "Bo", "Søren", "Åse", "Ærø", "Gitte", "Jørgen"};
    private static final String[] LAST = {"Holm", "Jensen", "Østergård", "Kjær", "Nygård"};

    final List<String> rows = new ArrayList<>(List.of(HEADINGS));
    private final String tag;

    ImportFile(String tag) {
        this.tag = tag;
    }

    /** The units below Børn og Unge, two of which are parts of it: 125 places and the three above them. */
    ImportFile units() {
        rows.add("Børn og Unge;;Forvaltning;Aarhus;;;;;;;");
        rows.add("Dagtilbud;Børn og Unge;Område;;;;;;;;");
        rows.add("Skoler;Børn og Unge;Område;;;;;;;;");
        for (int i = 1; i <= 79; i++) {
            rows.add("Dagtilbud " + i + ";Dagtilbud;Dagtilbud;Aarhus;;;;;;;");
        }
        for (int i = 1; i <= 46; i++) {
            rows.add("Skole " + i + ";Skoler;Skole;Aarhus;;;;;;;");
        }
        return this;
    }

    /** So many people, in turn in each of the units; the first one is the manager of the others. */
    ImportFile people(int count) {
        for (int i = 0; i < count; i++) {
            String unit = i % 125 < 79 ? "Dagtilbud " + (i % 125 + 1) : "Skole " + (i % 125 - 78);
            rows.add(unit + ";;;;" + FIRST[i % FIRST.length] + " " + LAST[i % LAST.length] + " " + i + ";" + mail(i)
                    + ";" + (10000 + i) + ";Pædagog;Pædagoger;" + (i == 0 ? "" : mail(0)) + ";01.08.2020");
        }
        return this;
    }

    String mail(int person) {
        return "p" + person + "." + tag + "@aarhus.example";
    }

    /** Adds a row, and says which one it is in the file. */
    int add(String row) {
        rows.add(row);
        return rows.size();
    }

    Path written(Charset charset) throws IOException {
        Path file = Files.createTempFile("import", ".csv");
        Files.write(file, String.join("\r\n", rows).getBytes(charset));
        return file;
    }

    Path written() throws IOException {
        return written(StandardCharsets.UTF_8);
    }
}
