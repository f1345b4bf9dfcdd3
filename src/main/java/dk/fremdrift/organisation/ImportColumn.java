package dk.fremdrift.organisation;

import dk.fremdrift.shared.Danish;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of an imported file may hold, and what such columns are called in Danish and English files. */
enum ImportColumn {
    UNIT(200, "enhed", "enhedsnavn", "afdeling", "arbejdsplads", "institution", "unit", "department", "workplace"),
    PARENT(200, "overordnet", "overordnetenhed", "hørerunder", "parent", "parentunit"),
    KIND(100, "slags", "type", "enhedstype", "kind", "unittype"),
    PLACE(200, "sted", "by", "adresse", "lokation", "place", "location", "city", "address"),
    NAME(200, "navn", "fuldenavn", "medarbejder", "medarbejdernavn", "name", "fullname", "employee"),
    FIRST_NAME(100, "fornavn", "fornavne", "firstname"),
    LAST_NAME(100, "efternavn", "lastname", "surname"),
    EMAIL(254, "email", "mail", "emailadresse", "mailadresse", "arbejdsmail", "emailaddress"),
    NUMBER(
            50,
            "medarbejdernummer",
            "medarbejdernr",
            "lønnummer",
            "lønnr",
            "tjenestenummer",
            "tjenestenr",
            "employeenumber",
            "employeeno"),
    TITLE(200, "stilling", "stillingsbetegnelse", "titel", "jobtitle", "title", "position"),
    GROUP(100, "personalegruppe", "medarbejdergruppe", "faggruppe", "employeegroup", "group"),
    MANAGER(
            254,
            "leder",
            "ledersemail",
            "lederemail",
            "lederensemail",
            "nærmesteleder",
            "manager",
            "manageremail",
            "managersemail"),
    FROM(30, "fra", "ansatfra", "ansættelsesdato", "førstedag", "startdato", "from", "startdate", "employedfrom");

    /** What a column with numbers that must never be read is called. */
    private static final Set<String> CPR = Set.of("cpr", "cprnr", "cprnummer", "personnummer", "personnr", "cprnumber");

    /**
     * What a column with numbers of production units is called: they look like CPR numbers, and are none. PNR is what the
     * Central Person Register calls its own number; only with a dash it is the other one.
     */
    private static final Set<String> P_NUMBER = Set.of(
            "pnummer", "penhed", "penhedsnummer", "produktionsenhed", "produktionsenhedsnr", "produktionsenhedsnummer");

    private static final Pattern P_DASH_NR = Pattern.compile("(?i)p *[-\u2010-\u2015] *nr\\.?");
    private static final Pattern NUMBER_OF_UNIT = Pattern.compile("10[0-9]{8}");

    private final int most;
    private final Set<String> headings;

    ImportColumn(int most, String... headings) {
        this.most = most;
        this.headings = Set.of(headings);
    }

    /** How many characters fit. */
    int most() {
        return most;
    }

    /** The column that is called so, if any. */
    static Optional<ImportColumn> called(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }

    static boolean isCpr(String heading) {
        return CPR.contains(plain(heading));
    }

    /** Whether a cell of the column that is called so is the number of a production unit. */
    static boolean isPNumber(String heading, String cell) {
        return (P_NUMBER.contains(plain(heading))
                        || P_DASH_NR.matcher(heading.strip()).matches())
                && NUMBER_OF_UNIT.matcher(cell.strip()).matches();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Danish.LOCALE).replaceAll("[^\\p{L}\\d]", "");
    }
}
